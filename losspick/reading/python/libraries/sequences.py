"""Layers that go through sequences step by step, or give a row for each step."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.spec import Location
from losspick.reading.python.data.lone_rows import FILLED
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    Const,
    LayerV,
    TensorV,
    Value,
)

#: Layers that give rows of steps, and their last state.
_RECURRENT = frozenset({"torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNN"})
#: Layers of torch that give a row for each step, and are told where the rows of a batch stand.
_ATTENTION = frozenset(
    f"torch.nn.Transformer{part}" for part in ("", "Encoder", "Decoder", "EncoderLayer",
                                               "DecoderLayer")
)  # fmt: skip
RECURRENT_KERAS = frozenset(
    f"keras.layers.{name}" for name in ("LSTM", "GRU", "SimpleRNN", "CuDNNLSTM", "CuDNNGRU")
)


def layer_of_steps(path: str, given: Arguments, place: Location) -> LayerV | None:
    """Return a layer that gives a row for each step of a sequence; None: another layer."""
    if path in _RECURRENT:
        rows = given.get(None, "batch_first") == Const(True)
        return LayerV(path, "steps" if rows else "steps first", place=place)
    if path in _ATTENTION:
        inner = given.get(0, "encoder_layer", "decoder_layer")
        rows = given.get(None, "batch_first") == Const(True)
        rows = rows or (isinstance(inner, LayerV) and inner.effect == "sequence")
        return LayerV(path, "sequence" if rows else "unknown", place=place)
    return None


WRAPPING_LAYERS = frozenset({"keras.layers.Bidirectional", "keras.layers.TimeDistributed"})


def wrap_layer(path: str, inner: Value | None) -> Value | None:
    """Return a layer that is applied to each step, or in both directions; None: neither."""
    if path == "keras.layers.Bidirectional" and isinstance(inner, LayerV):
        return LayerV(path, inner.effect if inner.effect == "sequence" else "unknown")
    if path != "keras.layers.TimeDistributed":
        return None
    return replace(inner, stepwise=True) if isinstance(inner, LayerV) else inner or UNKNOWN


def rank_of_steps(taken: TensorV) -> int | None:
    """Return how many axes the rows of steps have that torch gives; None: not known.

    A sequence that comes alone, without an axis for the rows of a batch, has two.
    """
    if taken.rank in (2, 3):
        return taken.rank
    return 3 if taken.made or taken.name in (BATCH.name, FILLED) else None
