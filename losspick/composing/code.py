"""The code of a composed loss in torch, Keras and JAX, from the spellings of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from losspick.composing.part import Part, Weighing
from losspick.core.domains import TargetDomain
from losspick.core.loss import Grade, Spelling
from losspick.core.vocabulary import Framework


@dataclass(frozen=True, slots=True)
class _Term:
    """A part with the spelling that writes it."""

    place: int
    part: Part
    spelling: Spelling

    @property
    def name(self) -> str:
        return f"part_{self.place}"

    @property
    def arguments(self) -> str:
        written = {name: _literal(value) for name, value in self.part.parameters}
        return self.spelling.arguments.format_map(written)

    @property
    def call(self) -> str:
        return f"{self.spelling.name}({self.arguments})"

    @property
    def constructed(self) -> bool:
        return self.spelling.short[:1].isupper()

    @property
    def taken(self) -> TargetDomain:
        return self.spelling.targets or self.part.loss.targets

    def applied(self, function: str, *given: str) -> str:
        more = "" if self.constructed or not self.arguments else f", {self.arguments}"
        return f"{function}({', '.join(given)}{more})"


def spellings_of(name: str, parts: Sequence[Part]) -> tuple[Spelling, ...]:
    """Return how each library for networks writes the sum of the parts, where all have them."""
    found = []
    for framework, write in _WRITERS.items():
        terms = _terms(framework, parts)
        if not terms:
            continue
        first = terms[0].spelling
        short = name if framework is Framework.JAX else _camel(name)
        definitions = "\n\n".join(_definitions(terms))
        found.append(
            replace(
                first,
                name=short,
                arguments="",
                names=(),
                code=definitions + write(short, terms),
                clips=False,
                grade=_weakest(terms),
                note="Made from the spellings of its parts.",
            )
        )
    return tuple(found)


def _weakest(terms: Sequence[_Term]) -> Grade:
    return max((term.spelling.grade for term in terms), key=list(Grade).index)


def _camel(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def _terms(framework: Framework, parts: Sequence[Part]) -> tuple[_Term, ...]:
    """Return a spelling for each part, all on one form and one coding of targets."""
    for first in parts[0].loss.spelled_in(framework):
        if not _takes(first, parts[0]):
            continue
        chosen = [_like(first, part, parts[0], framework) for part in parts]
        found = [
            _Term(place, part, spelling)
            for place, (part, spelling) in enumerate(zip(parts, chosen, strict=True), start=1)
            if spelling is not None
        ]
        if len(found) == len(parts):
            return tuple(found)
    return ()


def _like(first: Spelling, part: Part, lead: Part, framework: Framework) -> Spelling | None:
    coding = first.targets or lead.loss.targets
    for spelling in part.loss.spelled_in(framework):
        taken = spelling.targets or part.loss.targets
        same = spelling.form == first.form and spelling.units is first.units
        if same and (coding.within(taken) or taken.within(coding)) and _takes(spelling, part):
            return spelling
    return None


def _takes(spelling: Spelling, part: Part) -> bool:
    """Tell whether a spelling lets the parameters be set that differ from their defaults."""
    defaults = {parameter.name: parameter.default for parameter in part.loss.parameters}
    changed = [name for name, value in part.parameters if value != defaults[name]]
    return all(f"{{{name}" in spelling.arguments for name in changed)


def _definitions(terms: Sequence[_Term]) -> Iterator[str]:
    """Yield the code that the parts need, each once, each with blank lines after it."""
    seen = dict.fromkeys(term.spelling.code for term in terms if term.spelling.code)
    yield from (f"{code.rstrip()}\n" for code in seen)
    if seen:
        yield ""


def _literal(value: Any) -> str:
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_literal, value))}]"
    return repr(float(value))


def _factor(term: _Term) -> str:
    return "" if term.part.weight == 1.0 else f"{_literal(term.part.weight)} * "


def _by(term: _Term) -> Weighing | None:
    return term.part.rows.by if term.part.rows else None


def _weights(term: _Term) -> tuple[float, ...]:
    return term.part.rows.weights if term.part.rows else ()


# --- torch -----------------------------------------------------------------------------------


def _torch(name: str, terms: Sequence[_Term]) -> str:
    made = "".join(f"        self.{t.name} = {_torch_made(t)}\n" for t in terms if t.constructed)
    summed = "".join(f"        total = total + {_torch_term(t)}\n" for t in terms)
    return (
        f"class {name}(torch.nn.Module):\n"
        f"    def __init__(self):\n        super().__init__()\n{made}\n"
        f"    def forward(self, output, target):\n        total = 0.0\n{summed}"
        "        return total\n"
    )


def _torch_made(term: _Term) -> str:
    by_row = _by(term) not in (None, Weighing.TARGET)
    if not by_row or not term.spelling.name.startswith("torch.nn."):
        return term.call
    inside = term.call.removesuffix(")").replace('reduction="batchmean"', "").rstrip(", ")
    return f'{inside}{"" if inside.endswith("(") else ", "}reduction="none")'


def _torch_term(term: _Term) -> str:
    function = f"self.{term.name}" if term.constructed else term.spelling.name
    mean = "" if term.constructed else ".mean()"
    if _by(term) is None:
        return f"{_factor(term)}{term.applied(function, 'output', 'target')}{mean}"
    if _by(term) is Weighing.TARGET:
        column = term.applied(function, "output[:, k : k + 1]", "target[:, k : k + 1]")
        listed = _literal(_weights(term))
        return f"{_factor(term)}sum(w * {column}{mean} for k, w in enumerate({listed}))"
    rows = term.applied(function, "output", "target")
    if term.constructed and not term.spelling.name.startswith("torch.nn."):
        rows = f"torch.vmap({function})(output.unsqueeze(1), target.unsqueeze(1))"
    weight = _row_weight(term, _TORCH_WORDS)
    return f"{_factor(term)}({weight}.reshape(-1) * {rows}.reshape(-1)).mean()"


# --- Keras -----------------------------------------------------------------------------------


def _keras(name: str, terms: Sequence[_Term]) -> str:
    made = "".join(f"        self.{t.name} = {t.call}\n" for t in terms if t.constructed)
    summed = "".join(f"        total = total + {_keras_term(t)}\n" for t in terms)
    return (
        f"class {name}(keras.losses.Loss):\n"
        f"    def __init__(self):\n        super().__init__(reduction=None)\n{made}\n"
        "    def call(self, target, output):\n"
        "        target = keras.ops.cast(target, output.dtype)\n"
        f"        total = 0.0\n{summed}        return total\n"
    )


def _keras_term(term: _Term) -> str:
    function = f"self.{term.name}" if term.constructed else term.spelling.name
    if _by(term) is Weighing.TARGET:
        column = term.applied(function, "target[:, k : k + 1]", "output[:, k : k + 1]")
        mean = column if term.constructed else f"keras.ops.mean({column})"
        return f"{_factor(term)}sum(w * {mean} for k, w in enumerate({_literal(_weights(term))}))"
    given = ["target", "output"]
    if _by(term) is None:
        rows = term.applied(function, *given)
        return f"{_factor(term)}{rows if term.constructed else f'keras.ops.mean({rows})'}"
    weight = f"keras.ops.reshape({_row_weight(term, _KERAS_WORDS)}, (-1,))"
    if term.constructed:
        return f"{_factor(term)}{term.applied(function, *given, f'sample_weight={weight}')}"
    return f"{_factor(term)}keras.ops.mean({weight} * {term.applied(function, *given)})"


# --- JAX -------------------------------------------------------------------------------------


def _jax(name: str, terms: Sequence[_Term]) -> str:
    summed = "".join(f"    total = total + {_jax_term(t)}\n" for t in terms)
    return f"def {name}(output, target):\n    total = 0.0\n{summed}    return total\n"


def _jax_term(term: _Term) -> str:
    function = term.spelling.name
    if _by(term) is None:
        return f"{_factor(term)}{term.applied(function, 'output', 'target')}.mean()"
    if _by(term) is Weighing.TARGET:
        column = term.applied(function, "output[:, k]", "target[:, k]")
        listed = _literal(_weights(term))
        return f"{_factor(term)}sum(w * {column}.mean() for k, w in enumerate({listed}))"
    rows = term.applied(function, "output", "target")
    weight = _row_weight(term, _JAX_WORDS)
    return f"{_factor(term)}({weight}.reshape(-1) * {rows}.reshape(-1)).mean()"


# --- weights of rows -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Words:
    """How a library writes what weights need."""

    where: str
    tensor: str
    row_sum: str
    picked: str


_TORCH_WORDS = _Words("torch.where", "output.new_tensor({})", "({}).sum(-1)", "{}[{}.long()]")
_KERAS_WORDS = _Words(
    "keras.ops.where",
    "keras.ops.convert_to_tensor({}, output.dtype)",
    "keras.ops.sum({}, axis=-1)",
    'keras.ops.take({}, keras.ops.cast({}, "int32"))',
)
_JAX_WORDS = _Words("jax.numpy.where", "jax.numpy.array({})", "({}).sum(-1)", "{}[{}.astype(int)]")


def _row_weight(term: _Term, words: _Words) -> str:
    weights = _weights(term)
    if _by(term) is Weighing.LABEL:
        zero, one = map(_literal, weights)
        return f"{words.where}(target > 0.5, {one}, {zero})"
    if _by(term) is Weighing.SIDE:
        high, low = map(_literal, weights)
        return f"{words.where}(output > target, {high}, {low})"
    tensor = words.tensor.format(_literal(weights))
    if term.taken in (TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS):
        return words.row_sum.format(f"target * {tensor}")
    return words.picked.format(tensor, "target")


_WRITERS: Mapping[Framework, Any] = {
    Framework.TORCH: _torch,
    Framework.KERAS: _keras,
    Framework.JAX: _jax,
}
