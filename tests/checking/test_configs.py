"""Model configurations of many libraries, told by their content."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import booster_cases
import boosting_cases
import experiment_cases
import family_cases
import head_cases
import keras_cases
import keras_forms_cases
import mmlab_cases
import option_cases
import plain_cases
import pose_cases
import pytest
import range_cases
import score_cases
import target_cases
import watching_cases
from config_cases import CASES, FROM_LOGITS, KERAS

from losspick.api.checking import check_paths
from losspick.checking.issue_words import CODES_OF_ISSUE

TABLES = (
    booster_cases,
    boosting_cases,
    experiment_cases,
    family_cases,
    head_cases,
    keras_cases,
    keras_forms_cases,
    mmlab_cases,
    option_cases,
    plain_cases,
    pose_cases,
    range_cases,
    score_cases,
    target_cases,
    watching_cases,
)
ALL = [*CASES, *(case for table in TABLES for case in table.CASES)]


@pytest.mark.parametrize(
    ("name", "text", "expected"), [pytest.param(*case, id=case[0]) for case in ALL]
)
def test_configuration(
    name: str, text: str, expected: tuple[str, int] | None, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text)
    report = check_paths([str(tmp_path / name)])
    found = [(finding.code, finding.place.line) for finding in report.findings]
    assert found == ([] if expected is None else [expected])
    assert not any(error.is_fault for error in report.errors)


def test_each_output_of_an_archive_is_told(tmp_path: Path) -> None:
    """They have no lines, and all stand on the first: what parts them is where in the model."""

    def head(name: str) -> dict[str, object]:
        own = {"name": name, "units": 1, "activation": "softmax"}
        nodes = [[["i", 0, 0, {}]]]
        return {"class_name": "Dense", "name": name, "config": own, "inbound_nodes": nodes}

    first = {"class_name": "InputLayer", "name": "i", "config": {"name": "i"}, "inbound_nodes": []}
    ends = {"input_layers": [["i", 0, 0]], "output_layers": [["a", 0, 0], ["b", 0, 0]]}
    model = {
        "class_name": "Functional",
        "config": {"name": "m", "layers": [first, head("a"), head("b")], **ends},
        "compile_config": {"loss": "binary_crossentropy"},
    }
    with zipfile.ZipFile(tmp_path / "m.keras", "w") as archive:
        archive.writestr("config.json", json.dumps(model))
        archive.writestr("metadata.json", '{"keras_version": "3.5"}')
    found = check_paths([str(tmp_path / "m.keras")]).findings
    assert [one.code for one in found] == ["LP201", "LP201"]
    assert ["layers[1]" in str(one.place.inner) for one in found] == [True, False]


def test_keras_archive_is_read_without_unpacking(tmp_path: Path) -> None:
    text = KERAS.format(units=1, activation="sigmoid", loss=FROM_LOGITS)
    with zipfile.ZipFile(tmp_path / "m.keras", "w") as archive:
        archive.writestr("metadata.json", "{}")
        archive.writestr("config.json", text)
    (finding,) = check_paths([str(tmp_path / "m.keras")]).findings
    assert finding.code == "LP101"
    assert finding.place.inner == "config.json: config.layers[0].config.activation"


def test_unparsable_yaml_that_is_no_model_is_left_alone_unless_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "chart.yaml").write_text("{{ if .Values.x }}\na: [\n")
    report = check_paths([str(tmp_path)])
    assert (report.errors, report.findings) == ((), ())
    (error,) = check_paths([str(tmp_path / "chart.yaml")]).errors
    assert error.is_fault
    assert error.named


@pytest.mark.skipif("LOSSPICK_CONFIGS" not in os.environ, reason="no corpus of configurations")
def test_public_corpus() -> None:
    root = Path(os.environ["LOSSPICK_CONFIGS"])
    for kind in ("good", "bad"):
        for line in (root / kind / "expected.jsonl").read_text().splitlines():
            case = json.loads(line)
            found = check_paths([str(root / kind / case["file"])]).findings
            if kind == "good":
                assert found == (), case["file"]
                continue
            (finding,) = found
            assert finding.code in CODES_OF_ISSUE[case["issue"]], case["file"]
            assert finding.severity.value == case["verdict"], case["file"]
            lines = [case["line"], *case.get("alt_lines", [])]
            assert case["line"] is None or finding.place.line in lines, case["file"]


def test_a_saved_model_shares_out_no_probabilities_behind_its_outputs(tmp_path: Path) -> None:
    text = KERAS.format(units=4, activation="sigmoid", loss='"categorical_crossentropy"')
    (tmp_path / "m.json").write_text(text)
    (finding,) = check_paths([str(tmp_path / "m.json")]).findings
    assert (finding.code, finding.severity) == ("LP103", "error")


BUNDLE = "network: {_target_: UNet, out_channels: 3}\n"
TRAINED = f"{BUNDLE}loss: {{_target_: DiceLoss, softmax: true}}\n"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (f"{BUNDLE}post: {{_target_: Activationsd, sigmoid: true}}\n", [("LP412", 2)]),
        (f"{BUNDLE}post: {{_target_: Activationsd, softmax: true}}\n", []),
        (
            f"{BUNDLE.replace('3', '2')}post: {{_target_: Activationsd, sigmoid: true}}\n",
            [("LP410", 1)],  # what was trained has three channels
        ),
    ],
)
def test_bundle_predicts_as_it_was_trained(
    other: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    (tmp_path / "train.yaml").write_text(TRAINED)
    (tmp_path / "inference.yaml").write_text(other)
    found = check_paths([str(tmp_path)]).findings
    assert [(finding.code, finding.place.line) for finding in found] == expected
    assert all(finding.place.path.endswith("inference.yaml") for finding in found)
    (tmp_path / "again.yaml").write_text(TRAINED)
    assert check_paths([str(tmp_path)]).findings == ()


def test_hdf5_under_the_ending_of_archives_is_read_as_such(tmp_path: Path) -> None:
    model = (
        KERAS.format(units=1, activation="sigmoid", loss='"bce"').split(',\n  "compile')[0] + "}"
    )
    training = '{"loss": "categorical_crossentropy", "metrics": null}'
    one_line = json.dumps(json.loads(model))
    content = b"\x89HDF\r\n\x1a\n" + b"\0" * 64 + one_line.encode() + b"\0" + training.encode()
    (tmp_path / "m.keras").write_bytes(content)
    report = check_paths([str(tmp_path / "m.keras")])
    assert [finding.code for finding in report.findings] == ["LP201"]
    assert report.errors == ()


def test_what_a_configuration_tells_by_itself_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "fit.yaml").write_text(
        "model:\n"
        "  class_path: shop.Module\n"
        "  init_args:\n"
        "    backbone:\n"
        "      class_path: torchvision.models.resnet50\n"
        "      init_args: {num_classes: 1}\n"
        "    loss: {class_path: torch.nn.BCELoss}\n"
        "trainer: {max_epochs: 5}\n"
    )
    (finding,) = check_paths([str(tmp_path)]).findings
    assert (finding.code, finding.place.line) == ("LP102", 7)


def test_a_function_of_the_program_is_no_metric_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text(
        "from sklearn.metrics import log_loss\nfrom xgboost import XGBClassifier\n\n"
        'model = XGBClassifier(objective="binary:logistic", eval_metric=log_loss)\n'
        "model.fit(x, y)\n"
    )
    assert check_paths([str(tmp_path / "train.py")]).findings == ()
