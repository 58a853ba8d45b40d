"""Complete small pieces of code for the first loss, one a framework, from its spellings."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from losspick.advising.cells import template
from losspick.advising.dialects import DIALECTS
from losspick.advising.eligibility import Presented
from losspick.advising.inference import read_estimator, read_out
from losspick.advising.layers import ON_PICTURES, ON_ROWS
from losspick.advising.loss_code import UNWEIGHTED, LossCode
from losspick.advising.prepare import preparation
from losspick.advising.sanity import bias_for, starts_at_share
from losspick.advising.shown import LONGEST_LITERAL, Shown, literal, show
from losspick.advising.task_code import task_code
from losspick.core.domains import TargetDomain
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Sanity, Snippet
from losspick.core.vocabulary import Framework, Functional, Kind

_EXP_MODULE = """\
class Exp(nn.Module):
    def forward(self, x):
        return torch.exp(x)
"""


def snippets_for(
    entry: Presented, profile: Profile, goal: Goal, sanity: Sanity | None
) -> tuple[Snippet, ...]:
    """Return a snippet for every framework in which the loss is spelled; pictures need networks."""
    snippets = []
    for framework in Framework:
        spellings = entry.loss.spelled_in(framework)
        if spellings and (framework in DIALECTS or profile.kind is not Kind.MASK):
            shown = show(entry, profile, goal, spellings[0])
            piece = _Piece(shown, profile, goal, _best_constant(shown, profile, sanity))
            code = task_code(shown, profile) or piece.code()
            snippets.append(Snippet(framework, _spaced(code)))
    return tuple(snippets)


def _best_constant(
    shown: Shown, profile: Profile, sanity: Sanity | None
) -> tuple[float, ...] | None:
    if profile.exposure is not None and shown.loss.elicits is Functional.MEAN:
        return (profile.exposure.rate,)
    return sanity.best_constant if sanity else None


def _spaced(code: str) -> str:
    """Return code without the runs of blank lines that empty pieces leave."""
    while "\n\n\n\n" in code:
        code = code.replace("\n\n\n\n", "\n\n\n")
    return code.strip() + "\n"


@dataclass(frozen=True, slots=True)
class _Piece:
    """One snippet in the making."""

    shown: Shown
    profile: Profile
    goal: Goal
    best_constant: tuple[float, ...] | None

    def code(self) -> str:
        framework = self.shown.spelling.framework
        network = framework in DIALECTS
        return template(framework.value if network else "estimator").substitute(
            self._network() if network else self._estimator()
        )

    def _parts(self) -> dict[str, str]:
        spelling = self.shown.spelling
        reshape = {"(N, 1)": ".reshape(-1, 1)", "(N,)": ".reshape(-1)"}
        if self._several:
            reshape.clear()
        if self._pictures:
            reshape["(N, 1)"] = ON_PICTURES[spelling.framework].channel
        prepared = preparation(self.shown, self.profile)
        weighing = self._weighing()
        return {
            "imports": prepared.imports + self._library(),
            "definitions": self._definitions(prepared.definitions),
            "labels": prepared.code + weighing + self._pairing(),
            "dtype": spelling.dtype,
            "reshape": reshape.get(spelling.shape, ""),
        }

    def _library(self) -> str:
        """Return the import of a library beside the framework."""
        root, dot, _ = self.shown.spelling.name.partition(".")
        beside = dot and self.shown.spelling.framework in DIALECTS and root not in _IMPORTED
        return f"import {root}\n" if beside else ""

    @property
    def _pictures(self) -> bool:
        return self.profile.kind is Kind.MASK

    @property
    def _ranks(self) -> bool:
        return self.shown.targets.within(TargetDomain.RELEVANCE)

    def _pairing(self) -> str:
        """Return the line that puts the query beside the grade, for networks."""
        if not self._ranks or self.shown.spelling.framework not in DIALECTS:
            return ""
        return "\ny = np.column_stack([y, query])  # a batch holds whole queries"

    def _told(self) -> str:
        """Return how an estimator or Keras is told of weights or queries."""
        if self._ranks:
            return _QUERIES.get(self.shown.spelling.framework, "")
        return ", sample_weight=weight" * self.profile.weighed

    @property
    def _loss_code(self) -> LossCode:
        return LossCode(self.shown, self.profile.weighed)

    def _weighing(self) -> str:
        if not self.profile.weighed or self.shown.spelling.framework not in DIALECTS:
            return ""
        if self._loss_code.pooled:
            return f"\n{UNWEIGHTED}"
        return {
            Framework.TORCH: "\nweight = torch.as_tensor(weight, dtype=torch.float32)",
            Framework.JAX: '\nweight = jax.numpy.asarray(weight, dtype="float32")',
        }.get(self.shown.spelling.framework, "")

    @property
    def _several(self) -> bool:
        return self.profile.kind in (Kind.MULTI_TARGET, Kind.BOXES)

    def _network(self) -> Mapping[str, str]:
        inference = textwrap.indent(
            "\n".join(read_out(self.shown, self.profile, self.goal)), "    "
        )
        fitted = ", sample_weight=weight" * self._loss_code.by_row
        layers = (ON_PICTURES if self._pictures else ON_ROWS)[self.shown.spelling.framework]
        return {
            **self._parts(),
            "inputs": layers.inputs,
            "shape": layers.shape,
            "hidden": layers.hidden,
            "output": layers.output,
            "kernel": layers.kernel,
            "units": str(self.shown.units),
            "head": self._head(),
            "bias": self._bias(),
            "loss": self._loss_code.definition(),
            "step": self._loss_code.step(),
            "taken": ", weight" * self._loss_code.by_row,
            "fitted": self._told() if self._ranks else fitted,
            "trained": self._trained(),
            "inference": inference,
        }

    def _estimator(self) -> Mapping[str, str]:
        module, _, estimator = self.shown.spelling.name.rpartition(".")
        call = self.shown.call.removeprefix(f"{module}.")
        more = "\nfrom sklearn.multioutput import MultiOutputRegressor" if self._several else ""
        return {
            **self._parts(),
            "module": module,
            "estimator": f"{estimator}{more}",
            "fitted": self._told(),
            "call": f"MultiOutputRegressor({call})" if self._several else call,
            "inference": "\n".join(read_estimator(self.shown, self.profile, self.goal)),
        }

    def _definitions(self, reading: tuple[str, ...]) -> str:
        framework = self.shown.spelling.framework
        pieces = [
            f"{one.name} = {literal(one.value)}"
            for one in self.shown.parameters
            if isinstance(one.value, tuple) and len(one.value) > LONGEST_LITERAL
        ]
        if framework is Framework.TORCH and self.shown.activation.name == "exp":
            pieces.append(_EXP_MODULE)
        if self.shown.spelling.code:
            pieces.append(self.shown.spelling.code)
        pieces[:0] = reading
        return "".join(f"\n\n{piece.rstrip()}\n" for piece in pieces) + "\n" * bool(pieces)

    def _head(self) -> str:
        framework, name = self.shown.spelling.framework, self.shown.activation.name
        code = DIALECTS[framework].activations.get(name)
        if framework is Framework.JAX:
            return code or "output"
        if framework is Framework.KERAS:
            return f"\n    activation={code}," if code else f"  # {self._taken}: no activation"
        return f"\n    {code}," if code else f"  # {self._taken}: no activation"

    @property
    def _taken(self) -> str:
        return self.shown.spelling.form.name

    def _bias(self) -> str:
        best = self.best_constant
        if best is None or len(best) > LONGEST_LITERAL or len(best) != self.shown.units:
            return ""
        bias = bias_for(self.shown, best, self.profile)
        if not bias:
            return ""
        return {
            Framework.TORCH: _torch_bias(self.shown, bias),
            Framework.KERAS: _keras_bias(self.shown, bias),
            Framework.JAX: f" bias_init=lambda *_: jax.numpy.array({literal(bias)}),",
        }[self.shown.spelling.framework]

    def _trained(self) -> str:
        learns = "nn.Parameter(" in (self.shown.spelling.code or "")
        return "[*model.parameters(), *loss_fn.parameters()]" if learns else "model.parameters()"


#: How libraries are told the query of each row.
_QUERIES = {
    Framework.XGBOOST: ", qid=query",
    Framework.LIGHTGBM: ", group=np.bincount(query)",
    Framework.CATBOOST: ", group_id=query",
    Framework.KERAS: ", batch_size=len(y), shuffle=False",
}

_IMPORTED = frozenset({"torch", "keras", "optax", "jax", "numpy"})


def _start(shown: Shown) -> str:
    return "the share of the foreground" if starts_at_share(shown) else "the best constant"


def _torch_bias(shown: Shown, bias: tuple[float, ...]) -> str:
    last = "-1" if shown.activation.name == "linear" else "-2"
    return (
        f"with torch.no_grad():  # starts at {_start(shown)}\n"
        f"    model[{last}].bias.copy_(torch.tensor({literal(bias)}))"
    )


def _keras_bias(shown: Shown, bias: tuple[float, ...]) -> str:
    if len(bias) == 1:
        return (
            f"\n    bias_initializer=keras.initializers.Constant({literal(bias[0])}),"
            f"  # {_start(shown)}"
        )
    return (
        "\n    bias_initializer=lambda shape, dtype=None: "
        f"keras.ops.convert_to_tensor({literal(bias)}, dtype),"
    )
