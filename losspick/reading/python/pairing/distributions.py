"""Distributions that are made of what a model gives, as probabilities or as logits."""

from __future__ import annotations

import ast
import re

from losspick.core.spec import Argument, Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.tempering import applied_before
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV, Value

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
#: What distributions take that is above 0, with its place.
_POSITIVE = {
    **dict.fromkeys(("Normal", "LogNormal", "Laplace", "Gumbel", "Cauchy"), ((1, "scale"),)),
    "StudentT": ((2, "scale"),),
    "HalfNormal": ((0, "scale"),),
    "Gamma": ((0, "concentration"), (1, "rate")),
    "Beta": ((0, "concentration1"), (1, "concentration0")),
    "Dirichlet": ((0, "concentration"),),
    "Exponential": ((0, "rate"),),
    "Poisson": ((0, "rate"),),
}
DISTRIBUTIONS |= {
    f"{module}{name}": (framework, taken)
    for framework, modules, _ in _LIBRARIES
    for module in modules
    for name, taken in _POSITIVE.items()
}
#: Functions that draw classes, and densities: where they are given numbers, by which name, and as
#: what.
DRAWING = {
    "tensorflow.random.categorical": (Framework.KERAS, 0, "logits", "logits"),
    "tensorflow.random.stateless_categorical": (Framework.KERAS, 0, "logits", "logits"),
    "keras.random.categorical": (Framework.KERAS, 0, "logits", "logits"),
    "tensorflow.multinomial": (Framework.KERAS, 0, "logits", "logits"),
    "jax.random.categorical": (Framework.JAX, 1, "logits", "logits"),
    **{
        f"jax.scipy.stats.{name}.{density}": (Framework.JAX, 2, "scale", "scale")
        for name in ("norm", "laplace", "cauchy", "logistic", "expon")
        for density in ("logpdf", "pdf")
    },
    "jax.scipy.stats.poisson.logpmf": (Framework.JAX, 1, "mu", "rate"),
    "jax.scipy.stats.bernoulli.logpmf": (Framework.JAX, 1, "p", "probs"),
    "numpy.random.choice": (Framework.SKLEARN, 3, "p", "probs"),
    "numpy.random.multinomial": (Framework.SKLEARN, 1, "pvals", "probs"),
}


_DENSITIES = "jax.scipy.stats."


def note_distribution(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note as what a distribution is given the output of a model: ``probs`` or ``logits``."""
    if machine.caught or given.get(None, "validate_args") is not None:
        return
    if path in DRAWING:
        framework, position, keyword, name = DRAWING[path]
        density = path.startswith(_DENSITIES)
        named = _named(
            framework, path.removeprefix(_DENSITIES) if density else last(path), name, place
        )
        _note(machine, framework, named, given.get(position, keyword))
        return
    framework, taken = DISTRIBUTIONS[path]
    for position, name in taken:
        named = _named(framework, last(path), name, place)
        _note(machine, framework, named, given.get(position, name))


def note_drawn(machine: Machine, output: TensorV, place: Location) -> None:
    """Note that torch draws classes by what a model gives, which it takes for probabilities."""
    if not machine.caught:
        named = _named(Framework.TORCH, "multinomial", "probs", place)
        _note(machine, Framework.TORCH, named, output)


def note_spread(machine: Machine, node: ast.BinOp, spread: TensorV, frame: Frame) -> None:
    """Note a raw output that errors are divided by, and whose logarithm the same function takes.

    So the likelihood of a normal distribution is written out: ``log(s) + ((y - m) / s) ** 2 / 2``.
    """
    if not spread.made or spread.activation != "linear" or spread.fixed or spread.predicted:
        return
    given = spread.units_place is not None  # by a layer; what is computed otherwise may be positive
    if (
        machine.caught
        or not given
        or frame.function is None
        or not isinstance(node.right, ast.Name)
    ):
        return
    text = frame.source.text_of(frame.function)
    if re.search(rf"\blog\(\s*{node.right.id}\b", text) is None:
        return
    place = frame.source.place(node)
    framework = Framework.TORCH if "torch" in frame.source.text else Framework.KERAS
    _note(machine, framework, _named(framework, "Normal", "scale", place), spread)


def _named(framework: Framework, written: str, name: str, place: Location) -> Fact[NamedLoss]:
    """Return a distribution, or a function that draws, as what it is given its numbers."""
    library = "drawing." if written[:1].islower() else ""
    loss = NamedLoss(
        path=f"{framework}.distributions.{library}{written}",
        written=written,
        arguments=(Argument("given", name, place),),
    )
    return Fact(loss, place)


def _note(
    machine: Machine, framework: Framework, named: Fact[NamedLoss], output: Value | None
) -> None:
    if not isinstance(output, TensorV) or not output.made or output.name == CLIPPED:
        return
    if output.learned:
        return  # a parameter, which begins where the program says
    applied, place = applied_before(output), named.place
    if applied is None:
        return
    machine.found.append(
        ModelSpec(
            framework=framework,
            reader="python",
            loss=named,
            call=place,
            activation=Fact(applied, output.origin or place),
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
    if output.axis is None or output.rank is None or output.rank <= 1:
        return None
    return Fact(output.axis, output.origin or place)
