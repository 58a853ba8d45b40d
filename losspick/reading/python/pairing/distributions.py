"""Distributions that are made of what a model gives, as probabilities or as logits."""

from __future__ import annotations

from losspick.core.spec import Argument, Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV

_MODULES = {"categorical": ("Categorical",), "one_hot_categorical": ("OneHotCategorical",),
            "bernoulli": ("Bernoulli",)}  # fmt: skip
#: Distributions over classes and of two outcomes, by both of their paths.
DISTRIBUTIONS = frozenset(
    f"torch.distributions.{within}{name}"
    for module, names in _MODULES.items()
    for name in names
    for within in ("", f"{module}.")
)


def note_distribution(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note as what a distribution is given the output of a model: ``probs`` or ``logits``."""
    if machine.caught or given.get(None, "validate_args") is not None:
        return
    for position, name in enumerate(("probs", "logits")):
        output = given.get(position, name)
        if not isinstance(output, TensorV) or not output.made or output.activation is None:
            continue
        loss = NamedLoss(
            path=f"torch.distributions.{last(path)}",
            written=last(path),
            arguments=(Argument("given", name, place),),
        )
        machine.found.append(
            ModelSpec(
                framework=Framework.TORCH,
                reader="python",
                loss=Fact(loss, place),
                call=place,
                activation=Fact(output.activation, output.origin or place),
                units=Fact(output.units, output.units_place or place) if output.units else None,
            )
        )
