"""A live torch module: its last layer, or what it gives for a batch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from losspick.core.records import record
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.errors import UsageError
from losspick.reading.live.classes import PLACE, class_path, is_made_of, place_of
from losspick.reading.live.graph import activation_of_graph
from losspick.reading.live.matching import ensure_as_many, ensure_outputs
from losspick.reading.live.running import outputs_of
from losspick.reading.live.seen import Seen, activation_of_rows
from losspick.reading.live.targets import is_over_classes, seen_targets
from losspick.reading.live.torch_loss import torch_loss
from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    SIZE_KEEPING,
    SIZED,
    activation_named,
)

_TABLE = 2
#: Rows of a batch of outputs that are looked at.
_MOST_ROWS = 256


@record(frozen=True, slots=True)
class _Output:
    """What is known of an output."""

    activation: str | None = None
    units: int | None = None
    axis: int | None = None
    rank: int | None = None
    certain: bool = True


@record(frozen=True, slots=True)
class _Pairing:
    """A loss with what it is given; None: not known."""

    place: Location
    loss: Any
    output: Any
    targets: Any


def read_torch_model(model: Any, loss: Any, batch: Any) -> list[ModelSpec]:
    """Return the pairing of each output with its loss; nothing for losses of the user's own.

    Raises:
        UsageError: No loss is given, or one for no output.
        InputError: The model does not run on the batch.
    """
    if loss is None:
        raise UsageError("a torch module holds no loss", where="loss", fix="give the loss as well")
    inputs, targets = _parts(batch)
    given = outputs_of(model, inputs) if batch is not None else None
    if isinstance(loss, Mapping | list | tuple):
        specs = [_spec(one, _Output()) for one in _matched(loss, given, targets)]
    else:
        specs = [_spec(_Pairing(PLACE, loss, _scores(given), targets), _last_layer(model))]
    return [spec for spec in specs if spec is not None]


def _spec(pairing: _Pairing, last: _Output) -> ModelSpec | None:
    """Return what is known of a pairing; None: its loss is not known."""
    named = torch_loss(pairing.loss)
    if named is None:
        return None
    place, given = pairing.place, pairing.output
    output = last if given is None else _joined(last, _seen(given))
    targets = seen_targets(pairing.targets)
    weights = named.argument("weight")
    values = weights.value if weights is not None else None
    class_axis = _class_axis(output.rank, named)
    units = int(given.shape[1]) if class_axis == 1 else output.units
    return ModelSpec(
        framework=Framework.TORCH,
        reader="live",
        loss=Fact(named, place),
        call=place,
        activation=Fact(output.activation, place) if output.activation else None,
        units=Fact(units, place) if units else None,
        axis=None if output.axis is None else Fact(output.axis, place),
        class_axis=class_axis,
        output_rank=output.rank,
        targets=targets.domain(named, output.activation, output.rank),
        target_rank=targets.rank,
        target_width=targets.width,
        labels=targets.labels,
        target_dtype=targets.dtype,
        weights=Fact(values, place) if isinstance(values, tuple) else None,
        certain=output.certain,
    )


def _class_axis(rank: int | None, loss: NamedLoss) -> int | None:
    """Return where the classes are: torch's losses over classes take them along the second axis."""
    if rank == _TABLE:
        return -1
    return 1 if rank is not None and rank > _TABLE and is_over_classes(loss.path) else None


def _matched(losses: Any, outputs: Any, targets: Any) -> Iterator[_Pairing]:
    """Yield each of several losses with its output and targets, by name or by position.

    Raises:
        UsageError: Losses are given for outputs that there are not.
    """
    if isinstance(losses, Mapping):
        if isinstance(outputs, Mapping):
            ensure_outputs(losses, outputs)
        for name, loss in losses.items():
            yield _Pairing(place_of(name), loss, _named(outputs, name), _named(targets, name))
        return
    count = len(losses)
    if outputs is not None:
        ensure_as_many(losses, len(outputs) if isinstance(outputs, tuple | list) else 1)
    given = outputs if isinstance(outputs, tuple | list) else [outputs] * count
    same = isinstance(targets, tuple | list) and len(targets) == count
    each = targets if same else [None] * count
    for number, parts in enumerate(zip(losses, given, each, strict=True)):
        yield _Pairing(place_of(number), *parts)


def _named(things: Any, name: Any) -> Any:
    return things.get(name) if isinstance(things, Mapping) else getattr(things, str(name), None)


def _scores(output: Any) -> Any:
    """Return the one output that a loss can be given; of several by name the logits."""
    if isinstance(output, Mapping):
        return output.get("logits")
    return getattr(output, "logits", output)


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


def _seen(output: Any) -> _Output:
    """Return what an output shows of the activation that made it."""
    rank = getattr(output, "ndim", None)
    if rank is None or not hasattr(output, "tolist"):
        return _Output(certain=False)
    made = activation_of_graph(output)
    units = int(output.shape[1]) if rank == _TABLE else None
    if made is not None:
        return _Output(made.activation, units, made.axis, rank)
    if rank != _TABLE:
        return _Output(rank=rank, certain=False)
    seen: Seen = activation_of_rows(output.detach()[:_MOST_ROWS].tolist())
    return _Output(seen.activation, units, None, rank, seen.certain)


def _joined(layer: _Output, seen: _Output) -> _Output:
    """Return what was seen; where it is not certain and a layer says more, what that says."""
    trusted = layer.certain and layer.activation is not None
    if seen.activation is None or (trusted and not seen.certain):
        known = layer if trusted or seen.activation is None else seen
        return _Output(known.activation, seen.units or layer.units, layer.axis, seen.rank,
                       layer.certain)  # fmt: skip
    same = layer.activation == seen.activation
    axis = layer.axis if same and seen.axis is None else seen.axis
    return _Output(seen.activation, seen.units, axis, seen.rank, seen.certain or same)
