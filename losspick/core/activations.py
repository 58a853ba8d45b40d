"""Output activations and the set of predictions that each produces (its image)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from losspick.core.domains import (
    LOG_SIMPLEX,
    LOG_UNIT,
    NONNEGATIVE,
    OPEN_UNIT,
    POSITIVE,
    REAL,
    SIMPLEX,
    SYMMETRIC,
    UNIT,
    Interval,
    PredictionDomain,
)
from losspick.core.records import record


@record(frozen=True, slots=True)
class Activation:
    """An output activation.

    Attributes:
        name: The name used everywhere.
        image: The set of its outputs for inputs on the whole real line.
        aliases: Other spellings, lower case.
        flat: Its derivative is exactly 0 on a half-line or more, so that a unit can die.
    """

    name: str
    image: PredictionDomain
    aliases: tuple[str, ...] = ()
    flat: bool = False

    @property
    def rectifies(self) -> bool:
        """Tell whether it cuts off what is negative, and leaves of the rest no probabilities."""
        values = self.image.values
        return self.flat and values.low == 0.0 and values.high > 1.0


def _between(low: float, high: float) -> PredictionDomain:
    return PredictionDomain(f"numbers in [{low:g}, {high:g}]", Interval(low, high))


def _above(low: float) -> PredictionDomain:
    return PredictionDomain(f"numbers above {low:g}", Interval(low=low))


LINEAR = Activation("linear", REAL, ("none", "identity", "logits", "raw", "no activation"))
SIGMOID = Activation("sigmoid", OPEN_UNIT, ("expit", "logistic", "inv_logit"))
SOFTMAX = Activation("softmax", SIMPLEX, ("softmax2d", "gumbel_softmax"))
LOG_SOFTMAX = Activation("log_softmax", LOG_SIMPLEX, ("logsoftmax",))
LOG_SIGMOID = Activation("log_sigmoid", LOG_UNIT, ("logsigmoid",))
TANH = Activation("tanh", SYMMETRIC)
RELU = Activation("relu", NONNEGATIVE, flat=True)
SOFTPLUS = Activation("softplus", POSITIVE)
EXP = Activation("exp", POSITIVE, ("exponential",))
#: No activations of a layer, but what is made of embeddings before the loss sees them.
DISTANCE = Activation("distance", NONNEGATIVE)
COSINE = Activation("cosine", _between(-1.0, 1.0))

ACTIVATIONS: tuple[Activation, ...] = (
    LINEAR,
    SIGMOID,
    SOFTMAX,
    LOG_SOFTMAX,
    LOG_SIGMOID,
    TANH,
    RELU,
    SOFTPLUS,
    EXP,
    DISTANCE,
    COSINE,
    Activation("l2_norm", _between(-1.0, 1.0), ("l2_normalize", "unit_norm")),
    Activation("sparsemax", SIMPLEX, flat=True),
    Activation("softsign", SYMMETRIC),
    Activation("hard_sigmoid", UNIT, ("hardsigmoid",), flat=True),
    Activation("hard_tanh", _between(-1.0, 1.0), ("hardtanh",), flat=True),
    Activation("relu6", _between(0.0, 6.0), flat=True),
    Activation("leaky_relu", REAL, ("leakyrelu", "prelu", "rrelu")),
    Activation("elu", _above(-1.0)),
    Activation("celu", _above(-1.0)),
    Activation("selu", _above(-1.7581)),
    Activation("gelu", _above(-0.17)),
    Activation("silu", _above(-0.2785), ("swish",)),
    Activation("mish", _above(-0.3088)),
)


@functools.cache
def activation_names() -> Mapping[str, Activation]:
    """Return every name and alias with the activation it means."""
    names = {activation.name: activation for activation in ACTIVATIONS}
    for activation in ACTIVATIONS:
        names.update(dict.fromkeys(activation.aliases, activation))
    return MappingProxyType(names)
