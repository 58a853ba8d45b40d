"""The forms in which programs write the same Keras model: with its settings beside it or within."""

from __future__ import annotations

import json

Case = tuple[str, str, tuple[str, int] | None]


def _dense(name: str, units: int, activation: str, **more: object) -> dict[str, object]:
    own = {"name": name, "units": units, "activation": activation}
    return {"class_name": "Dense", "config": own, "name": name, **more}


def _stack(units: int, activation: str) -> dict[str, object]:
    """A stack, as Keras 2 writes it."""
    layers = [_dense("hidden", 8, "relu"), _dense("out", units, activation)]
    return {"class_name": "Sequential", "config": {"name": "net", "layers": layers}}


def _of_keras_1(units: int, activation: str) -> dict[str, object]:
    """A stack whose layers stand in its configuration at once."""
    layers = [_dense("hidden", 8, "relu"), _dense("out", units, activation)]
    return {"class_name": "Sequential", "config": layers}


def _sized_as_keras_1(units: int, activation: str) -> dict[str, object]:
    """A graph whose layers are sized as in Keras 1; a hidden layer ends in sigmoid."""
    hidden = {"name": "h", "output_dim": 8, "activation": "sigmoid"}
    out = {"name": "out", "output_dim": units, "activation": activation}
    layers = [
        {"class_name": "Dense", "config": hidden, "inbound_nodes": []},
        {"class_name": "Dropout", "config": {"name": "drop"}, "inbound_nodes": [[["h", 0, 0]]]},
        {"class_name": "Dense", "config": out, "inbound_nodes": [[["drop", 0, 0]]]},
    ]
    ends = {"input_layers": [["h", 0, 0]], "output_layers": [["out", 0, 0]]}
    return {"class_name": "Model", "config": {"name": "net", "layers": layers, **ends}}


def _graph(units: int, activation: str, *, cls: str = "Functional") -> dict[str, object]:
    """A graph of two layers, as Keras 2 writes it."""
    first = {"class_name": "InputLayer", "config": {"name": "x"}, "name": "x", "inbound_nodes": []}
    out = _dense("out", units, activation, inbound_nodes=[[["x", 0, 0, {}]]])
    ends = {"input_layers": [["x", 0, 0]], "output_layers": [["out", 0, 0]]}
    return {"class_name": cls, "config": {"name": "net", "layers": [first, out], **ends}}


def _of_keras_3(units: int, activation: str) -> dict[str, object]:
    """A graph as Keras 3 writes it."""
    tensor = {"class_name": "__keras_tensor__", "config": {"keras_history": ["x", 0, 0]}}
    out = {
        "module": "keras.layers",
        **_dense("out", units, activation),
        "inbound_nodes": [{"args": [tensor], "kwargs": {}}],
    }
    first = {"class_name": "InputLayer", "config": {"name": "x"}, "name": "x", "inbound_nodes": []}
    ends = {"input_layers": [["x", 0, 0]], "output_layers": ["out", 0, 0]}
    config = {"name": "net", "layers": [first, out], **ends}
    return {"module": "keras.src.models.functional", "class_name": "Functional", "config": config}


def _lines(**parts: object) -> str:
    """A mapping with each of its keys on a line of its own, from line 2 on."""
    inner = ",\n".join(f'"{key}": {json.dumps(part)}' for key, part in parts.items())
    return f"{{\n{inner}\n}}\n"


def _folders(mode: str, loss: str) -> str:
    """Settings of a training from folders of images; the loss stands on line 5."""
    return f"data:\n  train_dir: train\n  {mode}\ncompile:\n  loss: {loss}\n  optimizer: adam\n"


_ROWS, _INDEX = "categorical_crossentropy", "sparse_categorical_crossentropy"
_FROM = "loader: image_dataset_from_directory\n  label_mode"
_BINARY = {"loss": "binary_crossentropy", "metrics": None}
_INDICES = {"loss": "sparse_categorical_crossentropy"}
_OLD_JS = {"weightsManifest": [{"paths": ["w.bin"], "weights": []}]}
CASES: list[Case] = [
    ("attributes.json", _lines(model_config=_stack(1, "softmax"), training_config=_BINARY),
     ("LP201", 2)),
    ("attributes_right.json", _lines(model_config=_stack(1, "sigmoid"), training_config=_BINARY),
     None),
    ("attributes_graph.json",
     _lines(model_config=_graph(4, "softmax"), training_config=_BINARY), ("LP105", 3)),
    ("attributes_graph_right.json",
     _lines(model_config=_graph(4, "softmax"), training_config=_INDICES), None),
    ("attributes_model.json",
     _lines(model_config=_graph(1, "softmax", cls="Model"), training_config=_BINARY),
     ("LP201", 2)),
    ("attributes_3.json",
     _lines(model_config=_of_keras_3(1, "softmax"), compile_config=_BINARY), ("LP201", 2)),
    ("attributes_3_right.json",
     _lines(model_config=_of_keras_3(1, "sigmoid"), compile_config=_BINARY), None),
    ("attributes_1.json",
     _lines(model_config=_of_keras_1(1, "softmax"), training_config=_INDICES), ("LP201", 2)),
    ("attributes_1_right.json",
     _lines(model_config=_of_keras_1(2, "softmax"), training_config=_INDICES), None),
    ("sized_as_1_right.json", _lines(model_config=_sized_as_keras_1(5, "softmax")), None),
    ("sized_as_1.json",
     _lines(model_config=_sized_as_keras_1(1, "softmax"), training_config=_INDICES), ("LP201", 2)),
    ("attributes_inner.json",
     _lines(model_config={**_stack(3, "linear"), "compile_config": _BINARY | _INDICES}),
     ("LP102", 2)),
    ("attributes_alone.json", _lines(model_config=_stack(1, "sigmoid")), None),
    ("attributes_own.json",
     _lines(model_config={"units": 1, "activation": "softmax"}, training_config=_BINARY), None),
    ("old_js.json",
     _lines(modelTopology={"model_config": _stack(1, "softmax")}, **_OLD_JS), ("LP201", 2)),
    ("old_js_itself.json", _lines(modelTopology=_stack(1, "softmax"), **_OLD_JS), ("LP201", 2)),
    ("old_js_right.json", _lines(modelTopology=_stack(1, "sigmoid"), **_OLD_JS), None),
    ("class_mode.yaml", _folders("class_mode: categorical", _INDEX), ("LP301", 5)),
    ("class_mode_right.yaml", _folders("class_mode: categorical", _ROWS), None),
    ("class_mode_sparse.yaml", _folders("class_mode: sparse", _ROWS), ("LP301", 5)),
    ("class_mode_sparse_right.yaml", _folders("class_mode: sparse", _INDEX), None),
    ("class_mode_two.yaml", _folders("class_mode: binary", _ROWS), ("LP301", 5)),
    ("class_mode_two_right.yaml", _folders("class_mode: binary", _INDEX), None),
    ("class_mode_one.yaml", _folders("class_mode: binary", "binary_crossentropy"), None),
    ("class_mode_rows_one.yaml",
     _folders("class_mode: categorical", "binary_crossentropy"), None),
    ("class_mode_none.yaml", _folders("class_mode: null", _INDEX), None),
    ("class_mode_other.yaml", _folders("class_mode: categorical", "cross_entropy"), None),
    ("class_mode.json",
     '{"class_mode": "categorical", "compile": {"optimizer": "adam",\n"loss": {"class_name":'
     ' "SparseCategoricalCrossentropy", "config": {"from_logits": true}}}}', ("LP301", 2)),
    ("label_mode.yaml", _folders(f"{_FROM}: int", _ROWS), ("LP301", 6)),
    ("label_mode_right.yaml", _folders(f"{_FROM}: int", _INDEX), None),
    ("label_mode_own.yaml", _folders("label_mode: categorical", _INDEX), None),
    ("graph_js.json",
     _lines(format="graph-model", modelTopology={"node": []}, **_OLD_JS), None),
]  # fmt: skip
