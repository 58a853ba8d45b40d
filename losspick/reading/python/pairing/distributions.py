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
    library = "" if path in DISTRIBUTIONS else "drawing."
    for position, name in taken:
        output = given.get(position, name)
        if isinstance(output, TensorV):
            drawn_by = NamedLoss(
                path=f"{framework}.distributions.{library}{last(path)}",
                written=last(path),
                arguments=(Argument("given", name, place),),
            )
            _note(machine, output, framework, drawn_by, place)


def note_drawn(machine: Machine, output: TensorV, place: Location) -> None:
    """Note that torch draws classes by probabilities, which a model gives."""
    if not machine.caught:
        given = (Argument("given", "probs", place),)
        drawn_by = NamedLoss(path=_MULTINOMIAL, written=last(_MULTINOMIAL), arguments=given)
        _note(machine, output, Framework.TORCH, drawn_by, place)


_MULTINOMIAL = f"{Framework.TORCH}.distributions.drawing.multinomial"


def _note(
    machine: Machine, output: TensorV, framework: Framework, drawn_by: NamedLoss, place: Location
) -> None:
    if not output.made or output.activation is None or output.name == CLIPPED:
        return
    machine.found.append(
        ModelSpec(
            framework=framework,
            reader="python",
            loss=Fact(drawn_by, place),
            call=place,
            activation=Fact(output.activation, output.origin or place),
            units=Fact(output.units, output.units_place or place) if output.units else None,
        )
    )
