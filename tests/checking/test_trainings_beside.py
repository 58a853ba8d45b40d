"""Settings of trainings beside ``config.json`` of the transformers library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from losspick.api.checking import check_paths

_TWO = ["O", "B-PART"]
_NAMED = "labels: [O, B-PART, B-TOOL]\n"
CASES = {
    "more": ("training.yaml", f"data:\n  label_{_NAMED}".replace("labels", "list"), True),
    "more in JSON": ("train_config.json", '{"class_names": ["O", "B-PART", "B-TOOL"]}', True),
    "more by number": ("params.yaml", "num_labels: 5\n", True),
    "as many": ("training.yaml", "labels: [O, B-PART]\nnum_labels: 2\n", False),
    "fewer": ("training.yaml", "labels: [O]\nnum_labels: 1\n", False),
    "without prefixes": ("training.yaml", "labels: [O, PART, TOOL]\n", False),
    "others": ("training.yaml", "labels: [red, green, blue]\n", False),
    "two lists": ("training.yaml", f"{_NAMED}stage: {{labels: [a, b]}}\n", False),
    "renewed": ("finetune.yaml", f"{_NAMED}ignore_mismatched_sizes: true\n", False),
    "another file": ("deploy.yaml", _NAMED, False),
}


@pytest.mark.parametrize(("name", "text", "wrong"), CASES.values(), ids=CASES)
def test_training_beside(name: str, text: str, wrong: bool, tmp_path: Path) -> None:
    config = {
        "model_type": "bert",
        "architectures": ["BertForTokenClassification"],
        "id2label": {str(number): label for number, label in enumerate(_TWO)},
        "label2id": {label: number for number, label in enumerate(_TWO)},
    }
    (tmp_path / "config.json").write_text(json.dumps(config))
    (tmp_path / name).write_text(text)
    found = [(one.code, Path(one.place.path).name) for one in check_paths([str(tmp_path)]).findings]
    assert found == ([("LP410", "config.json")] if wrong else [])


def test_labels_without_names_tell_nothing(tmp_path: Path) -> None:
    config = {
        "model_type": "bert",
        "architectures": ["BertForSequenceClassification"],
        "id2label": {"0": "LABEL_0", "1": "LABEL_1"},
    }
    (tmp_path / "config.json").write_text(json.dumps(config))
    (tmp_path / "training.yaml").write_text("num_labels: 5\n")
    assert check_paths([str(tmp_path)]).findings == ()
