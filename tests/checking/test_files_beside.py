"""Files that stand beside a saved model and say what its outputs are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from losspick.api.checking import check_paths

Found = list[tuple[str, str, int]]


def _model(units: int, activation: str, loss: str | None = None) -> str:
    """A stack with its last layer on line 3, and what it is compiled with on line 4."""
    last = {"name": "out", "units": units, "activation": activation}
    compiled = f', "compile_config":\n{{"loss": "{loss}"}}' if loss else ""
    return (
        '{"class_name": "Sequential", "config": {"layers": [\n'
        '{"class_name": "Dense", "config": {"units": 8, "activation": "relu"}},\n'
        f'{{"class_name": "Dense", "config": {json.dumps(last)}}}]}}{compiled}}}\n'
    )


def _heads(first: str, second: str) -> str:
    """A model with two outputs of five units, kind and colour, on lines 2 and 3."""

    def head(name: str, activation: str) -> str:
        own = {"name": name, "units": 5, "activation": activation}
        nodes = [[["x", 0, 0, {}]]]
        made = {"class_name": "Dense", "name": name, "config": own, "inbound_nodes": nodes}
        return json.dumps(made)

    return (
        '{"class_name": "Functional", "config": {"layers": [\n'
        f"{head('kind', first)},\n{head('colour', second)}],\n"
        '"output_layers": [["kind", 0, 0], ["colour", 0, 0]]}}\n'
    )


def _js(units: int) -> str:
    """A model of Teachable Machine, with its last layer on line 2."""
    last = {"name": "out", "units": units, "activation": "softmax"}
    return (
        '{"modelTopology": {"class_name": "Sequential", "config": {"layers": [\n'
        f'{{"class_name": "Dense", "config": {json.dumps(last)}}}]}}}},\n'
        '"weightsManifest": []}\n'
    )


def _teachable(*labels: str) -> str:
    return json.dumps({"tfjsVersion": "1.3.1", "tmVersion": "2.4.5", "labels": labels})


_FOUR = '["car", "bus", "lorry", "bicycle"]'
_SOFTMAX = _model(3, "softmax", "sparse_categorical_crossentropy")
_MSE = '"compile": {"optimizer": "adam", "loss": "mse"}'
_RELU = _model(1, "relu")
_BINARY = '{"optimizer": "adam", "loss": "binary_crossentropy"}'
_MISSED: Found = [("LP410", "model.json", 3)]

CASES: dict[str, tuple[dict[str, str], Found]] = {
    "names": ({"model.json": _SOFTMAX, "class_names.json": _FOUR}, _MISSED),
    "names fit": ({"model.json": _SOFTMAX, "class_names.json": '["a", "b", "c"]'}, []),
    "names by number": (
        {"model.json": _SOFTMAX, "labels.json": '{"0": "a", "1": "b", "2": "c", "3": "d"}'},
        _MISSED,
    ),
    "numbers by name": (
        {"model.json": _SOFTMAX, "class_indices.json": '{"a": 0, "b": 1, "c": 2, "d": 3}'},
        _MISSED,
    ),
    "numbers by name fit": (
        {"model.json": _SOFTMAX, "class_indices.json": '{"a": 0, "b": 1, "c": 2}'},
        [],
    ),
    "names under a key": (
        {"model.json": _SOFTMAX, "metadata.json": f'{{"class_names": {_FOUR}}}'},
        _MISSED,
    ),
    "names in YAML": ({"model.json": _SOFTMAX, "classes.yaml": "- a\n- b\n- c\n- d\n"}, _MISSED),
    "lines": ({"model.json": _SOFTMAX, "labels.txt": "car\nbus\nlorry\nbicycle\n"}, _MISSED),
    "numbered lines": ({"model.json": _SOFTMAX, "labels.txt": "0 a\n1 b\n2 c\n3 d\n"}, _MISSED),
    "numbered lines fit": ({"model.json": _SOFTMAX, "labels.txt": "0 a\n1 b\n2 c\n"}, []),
    "lines of files": ({"model.json": _SOFTMAX, "labels.txt": "a.png\nb.png\nc.png\nd.png\n"}, []),
    "lines of numbers": ({"model.json": _SOFTMAX, "labels.txt": "4\n2\n7\n1\n"}, []),
    "many lines": ({"model.json": _SOFTMAX, "labels.txt": "a\nb\nc\nd\ne\nf\ng\nh\n"}, []),
    "a background": (
        {"model.json": _SOFTMAX, "labels.txt": "background\ncar\nbus\nlorry\n"},
        [],
    ),
    "fewer names": ({"model.json": _SOFTMAX, "labels.txt": "car\nbus\n"}, []),
    "lists that differ": (
        {"model.json": _SOFTMAX, "labels.txt": "a\nb\nc\n", "class_names.json": _FOUR},
        [],
    ),
    "another model": (
        {"model.json": _SOFTMAX, "other.json": _model(4, "softmax"), "class_names.json": _FOUR},
        [],
    ),
    "another model's weights": (
        {"model.json": _SOFTMAX, "big.h5": "", "class_names.json": _FOUR},
        [],
    ),
    "its own weights": (
        {"model.json": _SOFTMAX, "model.weights.h5": "", "class_names.json": _FOUR},
        _MISSED,
    ),
    "one unit": (
        {"model.json": _model(1, "sigmoid", "binary_crossentropy"), "labels.json": '["a", "b"]'},
        [],
    ),
    "several labels": (
        {"model.json": _model(3, "sigmoid", "binary_crossentropy"), "labels.json": _FOUR},
        [],
    ),
    "a list of something else": ({"model.json": _SOFTMAX, "features.json": _FOUR}, []),
    "teachable": (
        {"model.json": _js(3), "metadata.json": _teachable("a", "b", "c", "Background")},
        [("LP410", "model.json", 2)],
    ),
    "teachable with fewer": (
        {"model.json": _js(3), "metadata.json": _teachable("a", "b")},
        [("LP410", "model.json", 2)],
    ),
    "teachable fits": (
        {"model.json": _js(3), "metadata.json": _teachable("a", "b", "Background")},
        [],
    ),
    "a loss for each head": (
        {
            "model.json": _heads("softmax", "softmax"),
            "compile.json": '{"optimizer": "adam", "loss": {\n"kind": "categorical_crossentropy",\n'
            '"colour": "binary_crossentropy"}}',
        },
        [("LP105", "compile.json", 3)],
    ),
    "a loss for each head fits": (
        {
            "model.json": _heads("softmax", "sigmoid"),
            "compile.json": '{"optimizer": "adam", "loss": {\n"kind": "categorical_crossentropy",\n'
            '"colour": "binary_crossentropy"}}',
        },
        [],
    ),
    "a loss for each head in a list": (
        {
            "model.json": _heads("sigmoid", "softmax"),
            "train_config.yaml": "compile:\n  optimizer: adam\n  loss:\n"
            "    - binary_crossentropy\n    - binary_crossentropy\n",
        },
        [("LP105", "train_config.yaml", 5)],
    ),
    "a training of Keras": (
        {
            "model.json": _model(1, "linear"),
            "training_config.json": '{"loss": "binary_crossentropy", "optimizer_config": {}}',
        },
        [("LP102", "training_config.json", 1)],
    ),
    "own words": ({"model.json": _model(1, "linear"), "training.json": _BINARY}, []),
    "own words for a constant": (
        {"model.json": _model(1, "softmax"), "training.json": _BINARY},
        [("LP201", "model.json", 3)],
    ),
    "own settings of a loss": (
        {
            "model.json": _heads("softmax", "softmax"),
            "training.json": '{"optimizer": "adam", "loss": {"name": "focal", "gamma": 2}}',
        },
        [],
    ),
    "settings of another model": (
        {
            "model.json": _model(5, "softmax"),
            "train_config.json": f'{{"model": "big.json", "compile": {_BINARY}}}',
        },
        [],
    ),
    "settings of this model": (
        {
            "model.json": _model(5, "softmax"),
            "train_config.json": f'{{"model": "model.json",\n"compile": {_BINARY}}}',
        },
        [("LP105", "train_config.json", 2)],
    ),
    "its own training counts": (
        {"model.json": _SOFTMAX, "compile.json": _BINARY},
        [],
    ),
    "a centred target": (
        {"model.json": _RELU, "training.json": f'{{"target": {{"scaling": "standard"}}, {_MSE}}}'},
        [("LP106", "model.json", 3)],
    ),
    "a scaler": (
        {
            "model.json": _RELU,
            "training.yaml": "target:\n  scaler: StandardScaler\n"
            "compile:\n  optimizer: adam\n  loss: mse\n",
        },
        [("LP106", "model.json", 3)],
    ),
    "a lowest value": (
        {"model.json": _RELU, "training.json": f'{{"target": {{"scaled_min": -3.5}}, {_MSE}}}'},
        [("LP106", "model.json", 3)],
    ),
    "a target from 0 on": (
        {
            "model.json": _RELU,
            "training.json": f'{{"target": {{"scaling": "z", "scaled_min": 0.0}}, {_MSE}}}',
        },
        [],
    ),
    "a target between 0 and 1": (
        {"model.json": _RELU, "training.json": f'{{"target": {{"scaling": "minmax"}}, {_MSE}}}'},
        [],
    ),
    "a centred target that is met": (
        {
            "model.json": _model(1, "linear"),
            "training.json": f'{{"target": {{"scaling": "standard"}}, {_MSE}}}',
        },
        [],
    ),
    "centred features": (
        {
            "model.json": _RELU,
            "training.json": f'{{"features": {{"scaling": "standard"}}, {_MSE}}}',
        },
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("named", [True, False], ids=["file", "folder"])
def test_files_beside(files: dict[str, str], expected: Found, named: bool, tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    report = check_paths([str(tmp_path / "model.json" if named else tmp_path)])
    found = [(one.code, Path(one.place.path).name, one.place.line) for one in report.findings]
    assert found == expected
