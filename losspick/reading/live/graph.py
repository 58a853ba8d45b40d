"""What torch's graph of gradients says of the operation that made an output."""

from __future__ import annotations

from typing import Any

from losspick.core.records import record
from losspick.core.regexes import regex

#: Operations that give the activation of this name; those of a last layer give sums of weights.
_MADE_BY = {
    "Sigmoid": "sigmoid",
    "Softmax": "softmax",
    "LogSoftmax": "log_softmax",
    "LogSigmoid": "log_sigmoid",
    "Tanh": "tanh",
    "Relu": "relu",
    "Softplus": "softplus",
    "LeakyRelu": "leaky_relu",
    "PreluKernel": "prelu",
    "Gelu": "gelu",
    "Silu": "silu",
    "Mish": "mish",
    "Hardsigmoid": "hard_sigmoid",
    "Addmm": "linear",
    "Convolution": "linear",
}
#: Operations after which the values are the same, one for one, in their places or in others.
_SAME = frozenset({"Clone", "ToCopy", "Alias"})
_MOVED = frozenset(
    {"View", "UnsafeView", "Reshape", "ReshapeAlias", "Squeeze", "Unsqueeze", "Permute",
     "Transpose", "T"}
)  # fmt: skip
_STEP = regex(r"(\w+?)Backward\d*")
_MOST_STEPS = 20
#: Axes count from the end as unsigned numbers.
_WRAP = 1 << 64


@record(frozen=True, slots=True)
class Made:
    """What made an output.

    Attributes:
        activation: Its name.
        axis: Along which it normalises; None: along none, or not known.
    """

    activation: str
    axis: int | None = None


def activation_of_graph(output: Any) -> Made | None:
    """Return the activation that was applied last; None: the graph does not say."""
    step, moved, logarithm = getattr(output, "grad_fn", None), False, False
    for _ in range(_MOST_STEPS):
        found = _STEP.fullmatch(type(step).__name__)
        if found is None:
            return None
        name = found[1]
        if name == "Log" and not logarithm:
            logarithm = True
        elif name in _MOVED or name in _SAME:
            moved = moved or name in _MOVED
        else:
            return _made(name, step, moved=moved, logarithm=logarithm)
        step = _before(step)
    return None


def _made(name: str, step: Any, *, moved: bool, logarithm: bool) -> Made | None:
    activation, axis = _MADE_BY.get(name), getattr(step, "_saved_dim", None)
    if logarithm:
        activation = "log_softmax" if activation == "softmax" else None
    if activation is None:
        return None
    if not activation.endswith("softmax"):
        return Made(activation)
    if moved or type(axis) is not int:  # what sums to 1 now lies along another axis
        return None
    return Made(activation, axis - _WRAP if axis >= _WRAP >> 1 else axis)


def _before(step: Any) -> Any:
    """Return the operation whose result another one took."""
    taken = getattr(step, "next_functions", ())
    return taken[0][0] if taken else None
