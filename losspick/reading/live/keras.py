"""A live Keras model: its output layers and what it is compiled with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from losspick.core.spec import Argument, Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.errors import InputError, UsageError
from losspick.reading.live.classes import (
    PLACE,
    class_path,
    function_path,
    is_made_of,
    literal,
    path_of_word,
    place_of,
)
from losspick.reading.live.matching import ensure_as_many, ensure_outputs
from losspick.reading.live.seen import activation_of_rows
from losspick.reading.live.targets import seen_targets
from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    SIZE_KEEPING,
    activation_named,
)
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS

_MODULES = ("keras.losses",)
_MOST_ROWS = 256


def read_keras_model(model: Any, loss: Any, batch: Any) -> list[ModelSpec]:
    """Return the pairing of each output with its loss; nothing for losses of the user's own.

    Raises:
        UsageError: The model is not compiled, and no loss is given, or one for no output.
        InputError: The model does not run on the batch.
    """
    chosen = loss if loss is not None else getattr(model, "loss", None)
    if chosen is None:
        raise UsageError(
            "the model is not compiled", where="loss", fix="compile it, or give a loss"
        )
    layers = _output_layers(model)
    inputs, targets = _parts(batch)
    several = len(layers) > 1
    specs = []
    for number, (name, one) in enumerate(_losses(chosen, model, layers)):
        named = _loss(one)
        if named is not None:
            spec = _spec(named, layers[name], place_of(name if several else None))
            spec = spec if several or batch is None else _with_output(spec, model, inputs)
            specs.append(_with_targets(spec, _of_output(targets, name, number, several=several)))
    return specs


def _parts(batch: Any) -> tuple[Any, Any]:
    """Return inputs and targets of what a model is fitted to; weights of rows may follow."""
    parts = isinstance(batch, tuple | list) and len(batch) in (2, 3)
    return (batch[0], batch[1]) if parts else (batch, None)


def _of_output(targets: Any, name: str, number: int, *, several: bool) -> Any:
    """Return the targets of one output."""
    if isinstance(targets, Mapping):
        return targets.get(name)
    if several:
        listed = isinstance(targets, tuple | list) and number < len(targets)
        return targets[number] if listed else None
    return targets


def _output_layers(model: Any) -> dict[str, Any]:
    """Return the layer behind each output by its name; of a stack the last that changes values."""
    outputs = getattr(model, "outputs", None) or []
    found: dict[str, Any] = {}
    for output in outputs:
        layer = _layer_behind(output)
        if layer is not None:
            found[str(getattr(layer, "name", len(found)))] = layer
    if len(found) > 1:
        return found
    layers = list(getattr(model, "layers", []))
    while layers and class_path(layers[-1], "keras", "keras.layers") in SIZE_KEEPING:
        layers.pop()
    stack = is_made_of(model, "keras", ("Sequential",))
    if stack and layers:
        return {str(getattr(layers[-1], "name", "output")): layers[-1]}
    return found or {"output": None}


def _layer_behind(output: Any) -> Any:
    history = getattr(output, "_keras_history", None)
    return getattr(history, "operation", None) or getattr(history, "layer", None)


def _names_of_outputs(model: Any, names: Sequence[str]) -> dict[str, str]:
    """Return the name of the layer behind each output, by all names that Keras takes for it.

    Those are the layer's, and the output's own in a dictionary of outputs.
    """
    try:
        outputs = getattr(model, "output", None)
    except (ValueError, RuntimeError):  # not built yet
        outputs = None
    called = {name: name for name in names}
    for key, output in outputs.items() if isinstance(outputs, Mapping) else ():
        name = str(getattr(_layer_behind(output), "name", None))
        if name in called:
            called.setdefault(str(key), name)
    return called


def _losses(chosen: Any, model: Any, layers: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the name of each output with its loss.

    Raises:
        UsageError: Losses are given for outputs that there are not.
    """
    names = list(layers)
    if isinstance(chosen, Mapping):
        called = _names_of_outputs(model, names)
        ensure_outputs(chosen, called)
        return [(called[name], one) for name, one in chosen.items() if one is not None]
    if isinstance(chosen, Sequence) and not isinstance(chosen, str):
        ensure_as_many(chosen, len(names))
        return [(n, one) for n, one in zip(names, chosen, strict=True) if one is not None]
    return [(name, chosen) for name in names]


def _loss(loss: Any) -> NamedLoss | None:
    options: dict[str, Any] = {}
    if isinstance(loss, str):
        path: str | None = path_of_word(loss, _MODULES)
    elif is_made_of(loss, "keras", ("Loss",)):
        path = class_path(loss, "keras", "keras.losses")
        options = loss.get_config() if path is not None else {}
    else:
        path = function_path(loss, "keras", "keras.losses")
    if path is None or (path not in LOSS_CLASSES and path not in LOSS_FUNCTIONS):
        return None
    known = {name: literal(value) for name, value in options.items() if value is not None}
    given = {name: value for name, value in known.items() if value is not None}
    return NamedLoss(
        path=path,
        written=path.rpartition(".")[2],
        arguments=tuple(Argument(name, value, PLACE) for name, value in given.items()),
        names=frozenset(given),
    )


def _spec(loss: NamedLoss, layer: Any, place: Location) -> ModelSpec:
    activation, units = _activation(layer), getattr(layer, "units", None)
    return ModelSpec(
        framework=Framework.KERAS,
        reader="live",
        loss=Fact(loss, place),
        call=place,
        activation=Fact(activation, place) if activation else None,
        units=Fact(units, place) if type(units) is int else None,
        output_rank=_rank(layer),
    )


def _rank(layer: Any) -> int | None:
    """Return how many axes the output of a layer has; None: not known before it is called."""
    try:
        return len(layer.output.shape)
    except (AttributeError, ValueError, RuntimeError, TypeError):
        return None


def _activation(layer: Any) -> str | None:
    path = class_path(layer, "keras", "keras.layers")
    if path in ACTIVATION_LAYERS:
        return activation_named(ACTIVATION_LAYERS[path])
    applied = getattr(layer, "activation", None)
    word = getattr(applied, "__name__", None)
    home = getattr(applied, "__module__", "")
    own = not isinstance(home, str) or "keras" not in home
    return activation_named(word) if isinstance(word, str) and not own else None


def _with_targets(spec: ModelSpec, targets: Any) -> ModelSpec:
    """Return the pairing with what its targets show."""
    seen = seen_targets(targets)
    loss = spec.loss.value if spec.loss is not None else None
    if loss is None or seen.rank is None:
        return spec
    return replace(
        spec,
        targets=seen.domain(
            loss, spec.activation.value if spec.activation else None, spec.output_rank
        ),
        target_rank=seen.rank,
        target_width=seen.width,
        target_dtype=seen.dtype,
        labels=seen.labels,
    )


def _with_output(spec: ModelSpec, model: Any, inputs: Any) -> ModelSpec:
    """Return the pairing with what is seen of the output, if no layer said it."""
    try:
        output = model(inputs, training=False)
    except (RuntimeError, TypeError, ValueError, IndexError) as error:
        raise InputError(
            f"the model does not run on it: {type(error).__name__}: {error}", where="batch"
        ) from None
    shape = tuple(getattr(output, "shape", ()))
    if len(shape) != 2:
        return replace(spec, output_rank=len(shape) or None)
    units = spec.units or Fact(int(shape[1]), PLACE)
    if spec.activation is not None:
        return replace(spec, units=units, output_rank=2)
    rows = output[:_MOST_ROWS]
    rows = rows.detach() if hasattr(rows, "detach") else rows
    numbers = rows.tolist() if hasattr(rows, "tolist") else rows.numpy().tolist()
    seen = activation_of_rows(numbers)
    known = Fact(seen.activation, PLACE) if seen.activation else None
    return replace(spec, activation=known, units=units, output_rank=2, certain=seen.certain)
