"""Saved Keras models: what they are compiled with, against the outputs that they have."""

from __future__ import annotations

import json

Case = tuple[str, str, tuple[str, int] | None]


def _layer(name: str, cls: str, **config: object) -> str:
    before = [[["x", 0, 0, {}]]] if name != "x" else []
    made = {"class_name": cls, "config": {"name": name, **config}, "name": name}
    return json.dumps({**made, "inbound_nodes": before})


def _two(compiled: str) -> str:
    """A model with the outputs kind (three classes) and size (a number); settings on line 4."""
    layers = ", ".join(
        [
            _layer("x", "InputLayer"),
            _layer("kind", "Dense", units=3, activation="softmax"),
            _layer("size", "Dense", units=1, activation="linear"),
        ]
    )
    return (
        '{"class_name": "Functional",\n'
        f' "config": {{"layers": [{layers}],\n'
        '  "output_layers": [["kind", 0, 0], ["size", 0, 0]]},\n'
        f' "compile_config": {{{compiled}}}}}'
    )


def _stack(compiled: str, *layers: str) -> str:
    """A stack of layers on line 2, with settings on line 3."""
    return (
        '{"class_name": "Sequential",\n'
        f' "config": {{"layers": [{", ".join(layers)}]}},\n'
        f' "compile_config": {{{compiled}}}}}'
    )


def _dense(units: int, activation: str) -> str:
    return _layer("d", "Dense", units=units, activation=activation)


def _object(cls: str, **config: object) -> str:
    return json.dumps({"module": "keras", "class_name": cls, "config": config})


_LOGITS = f'"loss": {_object("BinaryCrossentropy", from_logits=True)}'
_ROWS = '"loss": "categorical_crossentropy"'
_IMAGE = _layer("c", "Conv2D", filters=4, activation="linear", data_format="channels_last")
_FIRST = _layer("c", "Conv2D", filters=4, activation="linear", data_format="channels_first")


def _focal(**config: object) -> str:
    return _stack(
        f'"loss": {_object("BinaryFocalCrossentropy", from_logits=False, **config)}',
        _dense(1, "sigmoid"),
    )


def _metric(metric: str) -> str:
    return _stack(f'{_LOGITS}, "metrics": [{metric}]', _dense(1, "linear"))


def _old_metric(name: str, function: str) -> str:
    wrapped = _object("MeanMetricWrapper", name=name, fn=function)
    return _stack(f'"loss": "mse", "metrics": [[{wrapped}]]', _dense(3, "softmax"))


_HEADS = '"loss": {"kind": "sparse_categorical_crossentropy", "size": "mse"}'
CASES: list[Case] = [
    ("output_loss.json", _two('"loss": {"kind": "categorical_crossentropy", "sizes": "mse"}'),
     ("LP410", 4)),
    ("output_loss_right.json", _two(_HEADS), None),
    ("output_weight.json", _two(f'{_HEADS}, "loss_weights": {{"kind": 1.0, "bbox": 2.0}}'),
     ("LP410", 4)),
    ("output_weight_right.json", _two(f'{_HEADS}, "loss_weights": {{"kind": 1.0, "size": 2.0}}'),
     None),
    ("output_metric.json", _two(f'{_HEADS}, "metrics": {{"sort": ["accuracy"]}}'), ("LP410", 4)),
    ("output_metric_right.json", _two(f'{_HEADS}, "metrics": {{"kind": ["accuracy"]}}'), None),
    ("output_list.json", _two('"loss": ["categorical_crossentropy", "mse", "mse"]'), ("LP410", 4)),
    ("output_list_right.json", _two('"loss": ["categorical_crossentropy", "mse"]'), None),
    ("output_metric_kind.json",
     _two(f'{_HEADS}, "metrics": {{"kind": "categorical_accuracy", "size": "mae"}}'), ("LP406", 4)),
    ("misnamed.json", _stack('"loss": "binary_cross_entropy"', _dense(1, "sigmoid")), ("LP409", 3)),
    ("own_name.json", _stack('"loss": "soft_dice_loss"', _dense(1, "sigmoid")), None),
    ("metric_accuracy.json", _metric('"accuracy"'), ("LP411", 3)),
    ("metric_probability.json", _metric(_object("AUC", from_logits=False)), ("LP411", 3)),
    ("metric_logits.json", _metric(_object("AUC", from_logits=True)), None),
    ("metric_half.json", _metric(_object("BinaryAccuracy", threshold=0.5)), ("LP411", 3)),
    ("metric_zero.json", _metric(_object("BinaryAccuracy", threshold=0.0)), None),
    ("metric_precision.json", _metric(_object("Precision", thresholds=None)), ("LP411", 3)),
    ("metric_highest.json",
     _stack(f'{_LOGITS}, "metrics": ["accuracy"]', _dense(5, "linear")), None),
    ("metric_rows.json",
     _stack(f'{_ROWS}, "metrics": ["sparse_categorical_accuracy"]', _dense(5, "softmax")),
     ("LP406", 3)),
    ("metric_rows_right.json",
     _stack(f'{_ROWS}, "metrics": ["categorical_accuracy"]', _dense(5, "softmax")), None),
    ("squares.json", _old_metric("accuracy", "categorical_accuracy"), ("LP107", 3)),
    ("squares_of_shares.json", _old_metric("overlap", "cosine_similarity"), None),
    ("axis.json", _stack(_ROWS, _IMAGE, _layer("p", "Softmax", axis=1)), ("LP203", 2)),
    ("axis_right.json", _stack(_ROWS, _IMAGE, _layer("p", "Softmax", axis=-1)), None),
    ("axis_first.json", _stack(_ROWS, _FIRST, _layer("p", "Softmax", axis=-1)), ("LP203", 2)),
    ("axis_first_right.json", _stack(_ROWS, _FIRST, _layer("p", "Softmax", axis=1)), None),
    ("axis_moved.json",
     _stack(_ROWS, _FIRST, _layer("m", "Permute"), _layer("p", "Softmax", axis=-1)), None),
    ("pointer.json",
     _stack('"loss": "sparse_categorical_crossentropy"',
            _layer("c", "Conv2D", filters=1, activation="linear"), _layer("f", "Flatten"),
            _layer("p", "Softmax", axis=-1)), None),
    ("focal_default.json", _focal(alpha=0.25, apply_class_balancing=False), None),
    ("focal_alpha.json", _focal(alpha=0.75, apply_class_balancing=False), ("LP404", 3)),
    ("focal_balanced.json", _focal(alpha=0.75, apply_class_balancing=True), None),
    ("named_outputs.json",
     _two('"loss": {"label": "categorical_crossentropy", "width": "mse"}').replace(
         '[["kind", 0, 0], ["size", 0, 0]]', '{"label": ["kind", 0, 0], "width": ["size", 0, 0]}'),
     None),
    ("named_outputs_loss.json",
     _two('"loss": {"label": "categorical_crossentropy", "width": "bce"}').replace(
         '[["kind", 0, 0], ["size", 0, 0]]', '{"label": ["kind", 0, 0], "width": ["size", 0, 0]}'),
     ("LP102", 4)),
    ("javascript.json",
     '{"format": "layers-model", "modelTopology": {"class_name": "Sequential",\n "config": '
     f'{{"layers": [{_dense(3, "relu")}]}}}},\n "trainingConfig": {{"loss": '
     '"categorical_crossentropy"}}', ("LP102", 3)),
    ("overlap.json", _stack(f'"loss": {_object("Dice", axis=None)}', _dense(1, "linear")),
     ("LP102", 3)),
    ("overlap_right.json", _stack(f'"loss": {_object("Dice", axis=None)}', _dense(3, "softmax")),
     None),
    ("overlap_word.json", _stack('"loss": "tversky"', _dense(1, "sigmoid")), None),
    ("twice.json",
     _stack('"loss": "categorical_crossentropy"', _dense(3, "softmax"),
            _layer("p", "Softmax", axis=-1)), ("LP101", 2)),
    ("twice_not.json",
     _stack('"loss": "categorical_crossentropy"', _dense(3, "linear"),
            _layer("p", "Activation", activation="softmax")), None),
    ("flat.json",
     _stack('"loss": "categorical_crossentropy"', _dense(3, "relu"),
            _layer("p", "Softmax", axis=-1)), ("LP108", 2)),
    ("margin.json", _stack('"loss": "hinge"', _dense(1, "sigmoid")), ("LP106", 2)),
    ("margin_right.json", _stack('"loss": "hinge"', _dense(1, "tanh")), None),
    ("squares_rows.json",
     _stack('"loss": "mse", "metrics": ["categorical_accuracy"]', _dense(3, "softmax")),
     ("LP107", 3)),
    ("metric_each.json",
     _stack(f'{_ROWS}, "metrics": ["binary_accuracy"]', _dense(5, "softmax")), ("LP406", 3)),
    ("metric_each_right.json",
     _stack('"loss": "bce", "metrics": ["binary_accuracy"]', _dense(5, "sigmoid")), None),
    ("metric_highest_one.json",
     _stack('"loss": "bce", "metrics": ["categorical_accuracy"]', _dense(1, "sigmoid")),
     ("LP406", 3)),
    ("metric_count.json",
     _stack(f'{_ROWS}, "metrics": [{_object("OneHotMeanIoU", num_classes=4)}]',
            _dense(5, "softmax")), ("LP410", 3)),
    ("metric_count_right.json",
     _stack(f'{_ROWS}, "metrics": [{_object("OneHotMeanIoU", num_classes=5)}]',
            _dense(5, "softmax")), None),
]  # fmt: skip
