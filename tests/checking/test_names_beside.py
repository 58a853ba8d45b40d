"""Names of classes and ends of targets in files beside a saved model, and beside other settings."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from losspick.api.checking import check_paths

_FOUR = ["car", "bus", "lorry", "bicycle"]
_BY_NUMBER = {str(number): name for number, name in enumerate(_FOUR)}
_BY_NAME = {name: number for number, name in enumerate(_FOUR)}


def _keras(units: int, activation: str, loss: str) -> dict[str, object]:
    last = {"name": "out", "units": units, "activation": activation}
    layers = [{"class_name": "Dense", "config": last}]
    return {
        "class_name": "Sequential",
        "config": {"layers": layers},
        "compile_config": {"loss": loss},
    }


def _booster(classes: int, objective: str = "multi:softprob") -> str:
    """A saved booster, whose number of classes stands on line 2."""
    named = {"name": objective, "softmax_multiclass_param": {"num_class": str(classes)}}
    return (
        '{"learner": {"learner_model_param": {\n'
        f'"num_class": "{classes}", "num_target": "1"}}, "objective": {json.dumps(named)}}}}}\n'
    )


def _found(folder: Path, model: str, name: str, content: object) -> list[tuple[str, str]]:
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / name).write_text(text)
    report = check_paths([str(folder / model)])
    assert not any(error.is_fault for error in report.errors)
    return [(one.code, Path(one.place.path).name) for one in report.findings]


def _archive(folder: Path, units: int) -> None:
    model = _keras(units, "softmax", "sparse_categorical_crossentropy")
    with zipfile.ZipFile(folder / "fruit.keras", "w") as archive:
        archive.writestr("metadata.json", "{}")
        archive.writestr("config.json", json.dumps(model))


NAMES = [
    ("class_names.json", _FOUR),
    ("classes.txt", "\n".join(_FOUR)),
    ("labels.yaml", "".join(f"- {name}\n" for name in _FOUR)),
    ("label_encoder.json", {"classes_": _FOUR, "target": "kind"}),
    ("label_map.json", _BY_NAME),
    ("id2label.json", _BY_NUMBER),
    ("class_to_idx.json", _BY_NAME),
    ("index_to_name.json", _BY_NUMBER),
    ("label_mapping.json", {"mapping": _BY_NAME}),
    ("fruit_labels.json", _FOUR),
    ("fruit.classes.json", _FOUR),
    ("class-names.json", _FOUR),
    ("metadata.json", {"classes": _FOUR, "version": 3}),
]


@pytest.mark.parametrize(("name", "content"), NAMES, ids=[name for name, _ in NAMES])
def test_names_beside_an_archive(name: str, content: object, tmp_path: Path) -> None:
    _archive(tmp_path, 3)
    assert _found(tmp_path, "fruit.keras", name, content) == [("LP410", "fruit.keras")]
    _archive(tmp_path, 4)
    assert _found(tmp_path, "fruit.keras", name, content) == []


@pytest.mark.parametrize(("name", "content"), NAMES[:9], ids=[name for name, _ in NAMES[:9]])
def test_names_beside_a_booster(name: str, content: object, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(_booster(3))
    assert _found(tmp_path, "model.json", name, content) == [("LP410", "model.json")]
    (tmp_path / "model.json").write_text(_booster(4))
    assert _found(tmp_path, "model.json", name, content) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("labels.txt", "background\ncar\nbus\nlorry\n"),
        ("features.json", _FOUR),
        ("labels.json", ["a", "b", "c", "d", "e", "f", "g"]),
        ("other_labels.json", _FOUR),
        ("label_map.json", {"car": 0, "bus": 1, "lorry": 2, "van": 2}),
        ("labels.json", {"car": "a.png", "bus": "b.png", "lorry": "c", "van": "d"}),
    ],
)
def test_lists_of_something_else(name: str, content: object, tmp_path: Path) -> None:
    _archive(tmp_path, 3)
    assert _found(tmp_path, "fruit.keras", name, content) == []
    (tmp_path / "model.json").write_text(_booster(3))
    assert _found(tmp_path, "model.json", name, content) == []


def test_an_encoder_leaves_out_no_class(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(_booster(5))
    encoder = {"classes_": _FOUR}
    assert _found(tmp_path, "model.json", "encoder.json", encoder) == [("LP410", "model.json")]
    (tmp_path / "encoder.json").unlink()
    assert _found(tmp_path, "model.json", "labels.json", _FOUR) == []


def test_a_booster_of_two_classes_has_one_output(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(_booster(0, "binary:logistic"))
    assert _found(tmp_path, "model.json", "label_encoder.json", {"classes_": ["a", "b"]}) == []


_RAW = {"scaling": None, "min": -18.4, "max": 39.7}
TARGETS = [
    ("tanh", _RAW, True),
    ("sigmoid", _RAW, True),
    ("relu", _RAW, True),
    ("linear", _RAW, False),
    ("relu", {"scaling": "none", "min": 0.0, "max": 39.7}, False),
    ("sigmoid", {"scaling": "none", "min": 0.0, "max": 39.7}, True),
    ("sigmoid", {"scaling": "none", "min": 0.0, "max": 1.0}, False),
    ("tanh", {"scaling": "none", "min": -0.9, "max": 0.8}, False),
    ("tanh", {"min": -18.4, "max": 39.7}, False),
    ("tanh", {"scaling": "minmax", "min": -18.4, "max": 39.7}, False),
    ("tanh", {"scaler": "MinMaxScaler", "feature_range": [-1, 1]}, False),
    ("sigmoid", {"scaler": "MinMaxScaler", "feature_range": [-1, 1]}, True),
    ("sigmoid", {"scaler": {"type": "MinMaxScaler", "feature_range": [0, 1]}}, False),
    ("sigmoid", {"scaler": "StandardScaler"}, True),
    ("tanh", {"scaler": {"class": "sklearn.preprocessing.StandardScaler", "mean": 3.0}}, True),
    ("relu", {"normalization": "z-score"}, True),
    ("relu", {"normalized": True, "min": -3.0, "max": 4.0}, False),
]  # fmt: skip


@pytest.mark.parametrize("name", ["dataset.json", "targets.json", "metadata.json"])
@pytest.mark.parametrize(("activation", "target", "wrong"), TARGETS)
def test_ends_of_a_target(
    activation: str, target: dict, wrong: bool, name: str, tmp_path: Path
) -> None:
    model = _keras(1, activation, "mean_squared_error")
    (tmp_path / "model.json").write_text(json.dumps(model))
    expected = [("LP106", "model.json")] if wrong else []
    assert _found(tmp_path, "model.json", name, {"target": target}) == expected


@pytest.mark.parametrize(
    ("names", "count", "wrong"),
    [
        (f"label_mapping: {json.dumps(_BY_NAME)}", 3, True),
        (f"label_mapping: {json.dumps(_BY_NAME)}", 4, False),
        (f"label2id: {json.dumps(_BY_NAME)}", 3, True),
        (f"id2label: {json.dumps(_BY_NUMBER)}", 3, True),
        (f"class_names: {json.dumps(_FOUR)}", 3, True),
        ("label_map: {car: 0, van: 0, bus: 1, lorry: 2}", 3, False),
        ("label_map: {background: 0, car: 1, bus: 2, lorry: 3}", 3, False),
    ],
)
def test_names_beside_parameters(names: str, count: int, wrong: bool, tmp_path: Path) -> None:
    text = f"type: xgboost\nparams: {{objective: multi:softprob, num_class: {count}, eta: 0.1}}\n"
    (tmp_path / "params.yaml").write_text(f"{text}data:\n  {names}\n")
    found = check_paths([str(tmp_path / "params.yaml")]).findings
    assert [(one.code, one.place.line) for one in found] == ([("LP410", 2)] if wrong else [])
