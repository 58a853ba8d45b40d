"""Which names of the libraries mean something to the interpreter."""

from __future__ import annotations

from losspick.reading.python.layer_tables import (
    ACTIVATION_LAYERS,
    CENTRING,
    KEEPING,
    SIZED,
    activation_function,
)
from losspick.reading.python.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.names import canonical

_OTHERS = frozenset(
    {
        "keras.layers.Activation",
        "keras.layers.Input",
        "keras.models.Sequential",
        "keras.models.Model",
        "torch.nn.Sequential",
        "torch.nn.Module",
        "keras.layers.TimeDistributed",
    }
)


def is_known(path: str) -> bool:
    """Tell whether a name of a library is in one of the tables."""
    path = canonical(path)
    tables = (ACTIVATION_LAYERS, CENTRING, KEEPING, SIZED, LOSS_CLASSES, LOSS_FUNCTIONS, _OTHERS)
    return any(path in table for table in tables) or activation_function(path) is not None
