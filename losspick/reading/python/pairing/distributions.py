"""Distributions that are made of what a model gives, as probabilities or as logits."""

from __future__ import annotations

from losspick.core.spec import Argument, Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV

#: What scores are named that were kept above 0.
CLIPPED = "scores above 0"
#: Of each library its framework, the modules of its distributions, and what they take first.
_LIBRARIES = (
    (Framework.TORCH, ("torch.distributions.", "torch.distributions.categorical.",
                       "torch.distributions.one_hot_categorical.",
                       "torch.distributions.bernoulli."), ("probs", "logits")),
    (Framework.KERAS, ("tensorflow_probability.distributions.",
                       "tensorflow_probability.python.distributions."), ("logits", "probs")),
    (Framework.JAX, ("tensorflow_probability.substrates.jax.distributions.", "distrax."),
     ("logits", "probs")),
)  # fmt: skip
_NAMES = ("Categorical", "OneHotCategorical", "Bernoulli")
#: Distributions over classes and of two outcomes, by all of their paths.
DISTRIBUTIONS = {
    f"{module}{name}": (framework, tuple(enumerate(order)))
    for framework, modules, order in _LIBRARIES
    for module in modules
    for name in _NAMES
}
#: Functions that draw classes, with the place of what they are given, and as what.
DRAWING = {
    "tensorflow.random.categorical": (Framework.KERAS, ((0, "logits"),)),
    "tensorflow.random.stateless_categorical": (Framework.KERAS, ((0, "logits"),)),
    "jax.random.categorical": (Framework.JAX, ((1, "logits"),)),
}


def note_distribution(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note as what a distribution is given the output of a model: ``probs`` or ``logits``."""
    if machine.caught or given.get(None, "validate_args") is not None:
        return
    framework, taken = DISTRIBUTIONS.get(path) or DRAWING[path]
    for position, name in taken:
        output = given.get(position, name)
        if not isinstance(output, TensorV) or not output.made or output.activation is None:
            continue
        if output.name == CLIPPED:
            continue
        library = "" if path in DISTRIBUTIONS else "drawing."
        loss = NamedLoss(
            path=f"{framework}.distributions.{library}{last(path)}",
            written=last(path),
            arguments=(Argument("given", name, place),),
        )
        machine.found.append(
            ModelSpec(
                framework=framework,
                reader="python",
                loss=Fact(loss, place),
                call=place,
                activation=Fact(output.activation, output.origin or place),
                units=Fact(output.units, output.units_place or place) if output.units else None,
                axis=_axis(output, place),
                class_axis=output.class_axis,
                output_rank=output.rank,
            )
        )


def _axis(output: TensorV, place: Location) -> Fact[int] | None:
    """Return the axis of a softmax, if the output is known to have several rows.

    The policy that draws is mostly asked for one row alone.
    """
    several = output.rank is not None and output.rank > 1 and output.axis is not None
    return (
        Fact(output.axis, output.origin or place) if several and output.axis is not None else None
    )
