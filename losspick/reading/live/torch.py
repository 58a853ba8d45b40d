"""A live torch module: its last layer, or what it gives for a batch."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from losspick.core.spec import Argument, Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.errors import InputError, UsageError
from losspick.reading.live.classes import (
    PLACE,
    class_path,
    function_path,
    is_made_of,
    literal,
    path_of_word,
)
from losspick.reading.live.seen import Seen, activation_of_rows
from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    SIZE_KEEPING,
    SIZED,
    activation_named,
)
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS

_MODULES = ("torch.nn", "torch.nn.functional")
#: Attributes of loss objects that checks read.
_OPTIONS = ("weight", "pos_weight", "delta", "beta", "log_input", "reduction", "label_smoothing",
            "margin", "p", "log_target")  # fmt: skip
#: Rows of a batch of outputs that are looked at.
_MOST_ROWS = 256


@dataclass(frozen=True, slots=True)
class _Output:
    """What is known of an output."""

    activation: str | None = None
    units: int | None = None
    axis: int | None = None
    rank: int | None = None
    certain: bool = True


def read_torch_model(model: Any, loss: Any, batch: Any) -> list[ModelSpec]:
    """Return the pairing of a module and a loss; nothing for a loss of the user's own.

    Raises:
        UsageError: No loss is given.
        InputError: The model does not run on the batch.
    """
    named = _loss(loss)
    if named is None:
        return []
    inputs, targets = _parts(batch)
    output = _last_layer(model)
    if batch is not None:
        output = _joined(output, _run(model, inputs))
    weights = named.argument("weight")
    values = weights.value if weights is not None else None
    return [
        ModelSpec(
            framework=Framework.TORCH,
            reader="live",
            loss=Fact(named, PLACE),
            call=PLACE,
            activation=Fact(output.activation, PLACE) if output.activation else None,
            units=Fact(output.units, PLACE) if output.units else None,
            axis=None if output.axis is None else Fact(output.axis, PLACE),
            class_axis=-1 if output.rank == _TABLE else None,
            output_rank=output.rank,
            target_rank=getattr(targets, "ndim", None),
            target_width=_width(targets),
            labels=_labels(targets),
            target_dtype=_number_type(targets),
            weights=Fact(values, PLACE) if isinstance(values, tuple) else None,
            certain=output.certain,
        )
    ]


def _loss(loss: Any) -> NamedLoss | None:
    if loss is None:
        raise UsageError("a torch module holds no loss", where="loss", fix="give the loss as well")
    if isinstance(loss, str):
        path: str | None = path_of_word(loss, _MODULES)
    elif is_made_of(loss, "torch", ("Module",)):
        path = class_path(loss, "torch", "torch.nn")
    else:
        path = function_path(loss, "torch", "torch.nn.functional")
    if path is None or (path not in LOSS_CLASSES and path not in LOSS_FUNCTIONS):
        return None
    given = {name: literal(getattr(loss, name, None)) for name in _OPTIONS}
    known = {name: value for name, value in given.items() if value is not None}
    return NamedLoss(
        path=path,
        written=path.rpartition(".")[2],
        arguments=tuple(Argument(name, value, PLACE) for name, value in known.items()),
        names=frozenset(known),
    )


def _parts(batch: Any) -> tuple[Any, Any]:
    """Return inputs and targets; a pair is both, anything else is the inputs."""
    pair = isinstance(batch, tuple | list) and len(batch) == 2
    return (batch[0], batch[1]) if pair else (batch, None)


def _last_layer(model: Any) -> _Output:
    """Return what the layer that was registered last says; of a stack it is certain."""
    leaves = [layer for layer in model.modules() if not any(True for _ in layer.children())]
    paths = [class_path(layer, "torch", "torch.nn") for layer in leaves]
    shown = [(layer, path) for layer, path in zip(leaves, paths, strict=True)
             if path not in SIZE_KEEPING]  # fmt: skip
    if not shown:
        return _Output(certain=False)
    stack = type(model).__name__ == "Sequential" and is_made_of(model, "torch", ("Sequential",))
    layer, path = shown[-1]
    if path in ACTIVATION_LAYERS:
        before = shown[-2][0] if len(shown) > 1 else None
        axis = getattr(layer, "dim", None)
        name = activation_named(ACTIVATION_LAYERS[path])
        return _Output(name, _units(before), axis if type(axis) is int else None, certain=stack)
    activation = "linear" if path in SIZED and stack else None
    return _Output(activation, _units(layer) if stack else None, certain=stack)


def _units(layer: Any) -> int | None:
    sizes = (getattr(layer, name, None) for name in ("out_features", "out_channels"))
    return next((size for size in sizes if type(size) is int), None)


def _run(model: Any, inputs: Any) -> _Output:
    torch = sys.modules.get("torch")
    if torch is None:
        raise InputError("torch is not loaded, and the model is one of torch", where="model")
    with _evaluating(model), torch.no_grad():
        try:
            output = model(inputs)
        except (RuntimeError, TypeError, ValueError, IndexError) as error:
            raise InputError(
                f"the model does not run on it: {type(error).__name__}: {error}", where="batch"
            ) from None
    rank = getattr(output, "ndim", None)
    if rank is None or not hasattr(output, "tolist"):
        return _Output(certain=False)
    if rank != 2:
        return _Output(rank=rank, certain=False)
    seen: Seen = activation_of_rows(output[:_MOST_ROWS].tolist())
    return _Output(seen.activation, int(output.shape[1]), None, rank, seen.certain)


@contextlib.contextmanager
def _evaluating(model: Any) -> Iterator[None]:
    """Switch dropout off and statistics to what was learned, and back as it was."""
    modes = [(layer, layer.training) for layer in model.modules()]
    model.eval()
    try:
        yield
    finally:
        for layer, mode in modes:
            layer.training = mode


def _joined(layer: _Output, seen: _Output) -> _Output:
    """Return what was seen; where it is not certain and a layer says more, what that says."""
    trusted = layer.certain and layer.activation is not None
    if seen.activation is None or (trusted and not seen.certain):
        known = layer if trusted or seen.activation is None else seen
        return _Output(known.activation, seen.units or layer.units, layer.axis, seen.rank,
                       layer.certain)  # fmt: skip
    same = layer.activation == seen.activation
    axis = layer.axis if same else None
    return _Output(seen.activation, seen.units, axis, seen.rank, seen.certain or same)


_TABLE = 2


def _width(targets: Any) -> int | None:
    """Return the size of the last of two axes."""
    shape = tuple(getattr(targets, "shape", ()))
    return int(shape[1]) if len(shape) == _TABLE else None


def _labels(targets: Any) -> Fact[tuple[int, int]] | None:
    """Return the smallest and the largest of a column of whole numbers."""
    number = _number_type(targets)
    if number is None or number.value != "int" or getattr(targets, "ndim", None) != 1:
        return None
    codes = targets.tolist() if hasattr(targets, "tolist") else []
    return Fact((min(codes), max(codes)), PLACE) if codes else None


def _number_type(targets: Any) -> Fact[str] | None:
    word = str(getattr(targets, "dtype", ""))
    for part, kind in (("float", "float"), ("int", "int"), ("bool", "bool")):
        if part in word:
            return Fact(kind, PLACE)
    return None
