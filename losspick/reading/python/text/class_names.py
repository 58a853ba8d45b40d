"""Constants of a module that name the classes, beside one that says how many there are."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec
from losspick.reading.python.text.named_classes import (
    UNTOLD,
    is_alone,
    of_reports,
    sizes_over_classes,
)
from losspick.reading.python.text.source import Source

_NUMBERS = ("num_classes", "num_labels", "n_classes", "n_labels", "nb_classes", "NUM_CLASSES",
            "N_CLASSES", "NUM_LABELS", "N_LABELS", "NB_CLASSES", "NCLASSES", "OUTPUT_CLASSES",
            "n_out", "n_outputs", "num_outputs", "N_OUT", "N_OUTPUTS", "NUM_OUTPUTS",
            "n_cls", "num_cls", "N_CLS", "NUM_CLS")  # fmt: skip
#: How people call the names of classes.
_NAMES = regex(
    r"(?i)(?:[a-z0-9]+_)*(?:class(?:es)?|class_?names?|labels?|label_?names?|categor(?:y|ies)|"
    r"emotions?|species|intents?|genres?|diagnoses|id2label|label2id|(?:class|label|idx|id)_?to_?"
    r"(?:idx|id|index|name|label|class)|label_?map|class_?map)$"
)
#: Names of what is no class of its own, or is none in some data.
_NO_CLASSES = regex(r"(?i)back_?ground|void|ignore|un_?label|un_?known|other|none|pad|blank|"
                         r"__|outside|null|reject|all\b|total")  # fmt: skip
_FEWEST = 3


@dataclass(slots=True)
class ClassNames:
    """What the modules of each program say of the classes.

    Attributes:
        found: By file: how many there are said to be in its program, and how many have names.
        told: The same by module; None: it does not say both.
    """

    found: dict[str, tuple[int, Fact[int]] | None] = field(default_factory=dict)
    told: dict[str, tuple[int, Fact[int]] | None] = field(default_factory=dict)

    def note(self, sources: Sequence[Source]) -> None:
        """Look through the modules of a program; several that disagree tell nothing."""
        known = []
        for source in sources:
            if source.path not in self.told:
                self.told[source.path] = _named(source)
            if (told := self.told[source.path]) is not None:
                known.append(told)
        if len(known) == 1 and known[0][0] < known[0][1].value:
            for source in sources:
                same = self.found.get(source.path, known[0]) == known[0]
                self.found[source.path] = known[0] if same else None

    def completed(self, specs: Sequence[ModelSpec]) -> Iterator[ModelSpec]:
        """Yield pairings with the number of classes that have names, where none is known."""
        untold = any(told is not None and told[0] == UNTOLD for told in self.found.values())
        sizes = sizes_over_classes(specs) if untold else {}
        return (self._complete(spec, sizes) for spec in specs)

    def _complete(self, spec: ModelSpec, sizes: dict[str, set[int]]) -> ModelSpec:
        told = self.found.get(spec.call.path) if spec.call is not None else None
        if told is None or spec.classes is not None or spec.units is None or spec.loss is None:
            return spec
        plain = "ignore_index" not in spec.loss.value.names and spec.certain
        same = spec.units.value == told[0] or (
            told[0] == UNTOLD and is_alone(spec, sizes, told[1].value)
        )
        return replace(spec, classes=told[1]) if plain and same else spec


#: What stands where lists may name all classes of a report.
_REPORTING = ("target_names", "display_labels", "enumerate(")


def _named(source: Source) -> tuple[int, Fact[int]] | None:
    """Return the number of classes of a module, and how many it names; None: not both."""
    told = [one for values in _groups(source.tree) if (one := _of_group(values, source))]
    told = told or [one for one in [_of_predictions(source)] if one is not None]
    if not told and any(word in source.text for word in _REPORTING):
        plain = not any(word in source.text for word in _NUMBERS)
        return of_reports(source, _lists(source), _count) if plain else None
    return told[0] if len({(number, names.value) for number, names in told}) == 1 else None


#: How many classes a model is told to have, and names in which predictions are looked up.
_TOLD = regex(rf"\b(?:{'|'.join(_NUMBERS)})\s*=\s*(\d+|\w)")
_LOOKED_UP = regex(
    r"\b(\w+)\[(?:int\()?(\w+)\)?\] for \2 in [^\n\]]*(?:pred|argmax)"
    r"|\b(\w+)\[[^\n\[\]]*(?:\[[^\n\[\]]*\][^\n\[\]]*)?(?:argmax\(|pred(?:s|icted|iction)?\b)"
)


def _of_predictions(source: Source) -> tuple[int, Fact[int]] | None:
    """Return the number that all models are told, and how many names predictions are given."""
    text = source.text
    named = [one for one in constants(source.tree.body) if f"{one[0]}[" in text]
    lists = {name: value for name, value in named if _is_list(value) or isinstance(value, ast.Dict)}
    if not any(map(_count, lists.values())):
        return None  # as nearly always, and what follows goes through the whole text
    lines = source.lines
    told = "\n".join(line for line in lines if any(map(line.__contains__, _NUMBERS)))
    numbers = {found[1] for found in _TOLD.finditer(told)}
    number = numbers.pop() if len(numbers) == 1 else "" if numbers else str(UNTOLD)
    if not number.isdecimal():
        return None
    looked_up = "\n".join(line for line in lines if any(f"{name}[" in line for name in lists))
    names = {found[1] or found[3] for found in _LOOKED_UP.finditer(looked_up)}
    listed = [value for name, value in lists.items() if name in names]
    count = _count(listed[0]) if len(listed) == 1 else None
    return None if count is None else (int(number), Fact(count, source.place(listed[0])))


def _lists(source: Source) -> dict[str, ast.expr]:
    return {name: value for name, value in constants(source.tree.body) if _is_list(value)}


def _is_list(value: ast.expr) -> bool:
    return isinstance(value, ast.List | ast.Tuple)


#: Names, and the values that are assigned to them.
_Group: TypeAlias = "list[tuple[str, ast.expr]]"


def _of_group(values: _Group, source: Source) -> tuple[int, Fact[int]] | None:
    """Return the same of what stands together."""
    numbers = [
        value.value
        for name, value in values
        if name in _NUMBERS and isinstance(value, ast.Constant) and type(value.value) is int
    ]
    if len(numbers) != 1:
        return None
    names = [
        Fact(count, source.place(value))
        for name, value in values
        if _NAMES.match(name) and (count := _count(value))
    ]
    alike = len({fact.value for fact in names}) == 1
    return (numbers[0], names[0]) if alike else None


def _groups(tree: ast.Module) -> Iterator[_Group]:
    """Yield what is assigned at the top of a module, in each of its classes and dictionaries."""
    top = constants(tree.body)
    yield top
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield constants(node.body)
    for _, value in top:
        if isinstance(value, ast.Dict):
            yield [
                (key.value, inner)
                for key, inner in zip(value.keys, value.values, strict=True)
                if isinstance(key, ast.Constant) and isinstance(key.value, str)
            ]


#: Statements that give a name a value.
_ASSIGNING = frozenset({ast.Assign, ast.AnnAssign})


def constants(body: Sequence[ast.stmt]) -> _Group:
    """Return the names that are assigned to once in a module or a class, and their values."""
    values: dict[str, list[ast.expr]] = {}
    for node in [one for one in body if type(one) in _ASSIGNING]:  # few of a module's are
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]  # type: ignore[attr-defined]
        value = node.value  # type: ignore[attr-defined]
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and value is not None:
            values.setdefault(targets[0].id, []).append(value)
    return [(name, several[0]) for name, several in values.items() if len(several) == 1]


def _count(value: ast.expr) -> int | None:
    """Return how many classes a list or a dictionary names; None: it does something else."""
    words: list[object] = []
    if isinstance(value, ast.List | ast.Tuple):
        words = [getattr(one, "value", None) for one in value.elts]
    elif isinstance(value, ast.Dict) and None not in value.keys:
        sides = [[getattr(one, "value", None) for one in value.keys]]
        sides.append([getattr(one, "value", None) for one in value.values])
        numbered = [side for side in sides if side == [*range(len(side))]]
        words = next((side for side in sides if numbered and side not in numbered), [])
    named = [word for word in words if isinstance(word, str) and is_class(word)]
    distinct = len(set(named)) == len(words) >= _FEWEST
    return len(words) if distinct else None


def is_class(word: str) -> bool:
    """Tell whether a word may be the name of a class of its own."""
    return _NO_CLASSES.search(word) is None
