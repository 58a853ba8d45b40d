"""Which names of the libraries mean something to the interpreter."""

from __future__ import annotations

from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    CENTRING,
    KEEPING,
    SIZED,
    activation_function,
)
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.values.names import canonical

_OTHERS = frozenset(
    {
        "keras.layers.Activation",
        "keras.layers.Input",
        "keras.models.Sequential",
        "keras.models.Model",
        "torch.nn.Sequential",
        "torch.nn.Module",
        "torch.nn.ModuleList",
        "torch.nn.ModuleDict",
        "torch.nn.Parameter",
        "torch.nn.DataParallel",
        "torch.nn.LSTM",
        "torch.nn.GRU",
        "torch.nn.RNN",
        "torch.utils.data.DataLoader",
        "torch.utils.data.Dataset",
        "torch.utils.data.TensorDataset",
        "keras.layers.TimeDistributed",
        "keras.layers.Bidirectional",
        "keras.layers.LSTM",
        "keras.layers.GRU",
        "keras.layers.SimpleRNN",
        "keras.layers.Lambda",
        "keras.layers.Layer",
    }
)


def is_known(path: str) -> bool:
    """Tell whether a name of a library is in one of the tables."""
    path = canonical(path)
    tables = (ACTIVATION_LAYERS, CENTRING, KEEPING, SIZED, LOSS_CLASSES, LOSS_FUNCTIONS, _OTHERS)
    return any(path in table for table in tables) or activation_function(path) is not None
