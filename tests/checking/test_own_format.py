"""Our own descriptions of models: what is found at which line, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from losspick.__main__ import main
from losspick.api.checking import check_paths
from losspick.reading.configs.own_layout import model_schema

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data" / "models"
BODY = "outputs:\n  - name: a\n"


def _found(path: Path) -> list[tuple[str, int]]:
    report = check_paths([str(path)])
    assert report.errors == ()
    return [(finding.code, finding.place.line) for finding in report.findings]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("species.losspick.yaml", []),
        ("health.losspick.toml", []),
        ("species_wrong.losspick.yaml", [("LP202", 4), ("LP501", 4), ("LP102", 6)]),
        ("visits_wrong.losspick.toml", [("LP503", 5)]),
        ("trees.losspick.json", [("LP505", 6)]),
    ],
)
def test_samples(name: str, found: list[tuple[str, int]]) -> None:
    assert _found(SAMPLES / name) == found


@pytest.mark.parametrize(("classes", "code"), [(2, "LP304"), (3, "LP301")])
def test_two_class_indices_are_labels_0_and_1_to_a_margin(
    tmp_path: Path, classes: int, code: str
) -> None:
    file = tmp_path / "m.losspick.yaml"
    labels = f"    labels: {{encoding: class_index, classes: {classes}}}\n"
    file.write_text(f"{BODY}    units: 1\n    loss: torch.nn.SoftMarginLoss\n{labels}")
    assert _found(file) == [(code, 4)]


@pytest.mark.parametrize(
    ("loss", "activation", "encoding", "found"),
    [
        ("torch.nn.CrossEntropyLoss", "linear", "soft_labels", []),
        ("torch.nn.CrossEntropyLoss", "linear", "one_hot", []),
        ("torch.nn.CrossEntropyLoss", "linear", "multi_hot", ["LP301"]),
        ("torch.nn.NLLLoss", "log_softmax", "one_hot", ["LP301"]),
        ("torch.nn.MultiMarginLoss", "linear", "soft_labels", ["LP301"]),
        ("torch.nn.BCEWithLogitsLoss", "linear", "soft_labels", []),
        ("torch.nn.BCELoss", "sigmoid", "soft_labels", []),
        ("torch.nn.MultiLabelSoftMarginLoss", "linear", "soft_labels", []),
        ("segmentation_models_pytorch.losses.DiceLoss", "linear", "soft_labels", []),
        ("keras.losses.CategoricalFocalCrossentropy", "softmax", "soft_labels", []),
        ("keras.losses.CategoricalHinge", "linear", "soft_labels", ["LP301"]),
        ("keras.losses.SparseCategoricalCrossentropy", "softmax", "soft_labels", ["LP301"]),
        ("torch.nn.CTCLoss", "log_softmax", "label_sequence", []),
        ("torch.nn.BCELoss", "sigmoid", "open_unit_interval", []),
        ("torch.nn.CrossEntropyLoss", "linear", "token", []),
        ("keras.losses.SparseCategoricalCrossentropy", "softmax", "token", []),
        ("optax.poly_loss_cross_entropy", "linear", "soft_labels", []),
        ("optax.sigmoid_focal_loss", "linear", "soft_labels", []),
        ("optax.hinge_loss", "linear", "zero_one", ["LP304"]),
        ("optax.perceptron_loss", "linear", "zero_one", ["LP304"]),
        ("keras.losses.Hinge", "linear", "zero_one", []),
    ],
)
def test_labels_that_a_loss_takes_besides_those_of_its_name(
    tmp_path: Path, loss: str, activation: str, encoding: str, found: list[str]
) -> None:
    framework = {"optax": "jax", "keras": "keras"}.get(loss.partition(".")[0], "torch")
    file = tmp_path / "m.losspick.yaml"
    text = f"    loss: {loss}\n    activation: {activation}\n    labels: {{encoding: {encoding}}}\n"
    file.write_text(f"framework: {framework}\n{BODY}{text}")
    assert [code for code, _ in _found(file)] == found


def _errors(folder: Path, text: str, ending: str = "yaml") -> str:
    file = folder / f"m.losspick.{ending}"
    file.write_text(text)
    (error,) = check_paths([str(file)]).errors
    return error.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BODY + "    los: mse\n", "line 3: unknown key 'los' in the output; did you mean loss?"),
        (BODY, "the output has no 'loss'"),
        ("output: []\n", "did you mean outputs?"),
        ("outputs: []\n", "at least one output"),
        (BODY + "    loss: msse\n", "did you mean mse"),
        (BODY + "    loss: mse\n    units: many\n", "line 4: 'units' must be a whole number"),
        (BODY + "    loss: mse\n    units: 0\n", "at least 1"),
        (BODY + "    loss: mse\n    activation: softmx\n", "did you mean softmax?"),
        (BODY + "    loss: mse\n    labels: {encoding: onehot}\n", "did you mean one_hot?"),
        (BODY + "    loss: mse\n    data: {path: a.csv}\n", "the data has no 'target'"),
        (BODY + "    loss: [mse]\n", "'loss' must be a text"),
        ("framework: torsh\n" + BODY + "    loss: mse\n", "did you mean torch?"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert said in _errors(tmp_path, text)


@pytest.mark.parametrize(
    ("data", "said"),
    [("{path: none.csv, target: y}", "none.csv"), ("{path: t.csv, target: Y}", "did you mean 'y'")],
)
def test_data_that_are_not_there(tmp_path: Path, data: str, said: str) -> None:
    (tmp_path / "t.csv").write_text("x,y\n" + "1,2\n" * 9)
    (tmp_path / "other.losspick.yaml").write_text(f"{BODY}    loss: mse\n    units: 1\n")
    message = _errors(tmp_path, f"{BODY}    loss: mse\n    data: {data}\n")
    assert message.startswith("its data: ")
    assert said in message
    assert len(check_paths([str(tmp_path)]).checked) == 2


def test_toml_places_and_faults(tmp_path: Path) -> None:
    text = 'framework = "torch"\n[[outputs]]\nloss = "mse"\n[[outputs]]\nloss = "mse"\nunit = 2\n'
    assert "line 6: unknown key 'unit'" in _errors(tmp_path, text, "toml")
    assert "can't be parsed as TOML" in _errors(tmp_path, "a = [", "toml")


@pytest.mark.parametrize(
    ("activation", "more", "codes"),
    [
        ("sigmoid", "", []),
        ("linear", "", []),
        ("sigmoid", "    parameters: {from_logits: true}\n", ["LP101"]),
        ("linear", "    parameters: {from_logits: false}\n", ["LP102"]),
    ],
)
def test_a_name_for_two_forms(tmp_path: Path, activation: str, more: str, codes: list) -> None:
    file = tmp_path / "m.losspick.yaml"
    file.write_text(f"{BODY}    loss: bce\n    units: 1\n    activation: {activation}\n{more}")
    assert [code for code, _ in _found(file)] == codes


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SAMPLES / "unknown_key.losspick.yaml")]) == 2
    assert "did you mean units?" in capsys.readouterr().err
    assert main(["check", str(SAMPLES / "visits_wrong.losspick.toml")]) == 1
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "objective"\n')
    (tmp_path / "m.losspick.toml").write_text('[[outputs]]\nloss = "mse"\n')
    report = check_paths([str(tmp_path)])
    assert (report.specs, report.findings, report.errors) == (1, (), ())


def test_schema_is_published_and_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "model"]) == 0
    assert json.loads(capsys.readouterr().out) == model_schema()
    jsonschema.Draft202012Validator.check_schema(model_schema())
    good = yaml.safe_load((SAMPLES / "species.losspick.yaml").read_text())
    jsonschema.validate(good, model_schema())
    bad = yaml.safe_load((SAMPLES / "unknown_key.losspick.yaml").read_text())
    with pytest.raises(jsonschema.ValidationError, match="unit"):
        jsonschema.validate(bad, model_schema())


@pytest.mark.parametrize(
    ("encoding", "units", "codes"),
    [
        ("one_hot", 3, ["LP202"]),
        ("one_hot", 4, []),
        ("one_hot", 5, ["LP202"]),  # rows of another width than the outputs
        ("class_index", 5, []),  # a unit that no row has
        ("class_index", 3, ["LP202"]),
    ],
)
def test_units_against_rows(tmp_path: Path, encoding: str, units: int, codes: list[str]) -> None:
    file = tmp_path / "m.losspick.yaml"
    labels = f"    labels: {{encoding: {encoding}, classes: 4}}\n"
    file.write_text(f"{BODY}    units: {units}\n    loss: nn.CrossEntropyLoss\n{labels}")
    assert [code for code, _ in _found(file)] == codes


def test_a_loss_of_another_framework_is_told_with_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "m.losspick.yaml"
    file.write_text(f"framework: torch\n{BODY}    loss: binary_crossentropy\n")
    assert main(["check", str(file)]) == 2
    assert "binary_crossentropy is not spelled in torch, but in keras" in capsys.readouterr().err


GOOD = "  - {name: b, loss: bce, units: 1, activation: softmax}\n"  # softmax over one unit


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (
            "  - {name: a, los: mse}\n",
            "line 2: unknown key 'los' in the output; did you mean loss?",
        ),
        ("  - {name: a}\n", "line 2: the output has no 'loss'"),
        ("  - {name: a, loss: msse}\n", "line 2: there is no loss named 'msse'"),
        ("  - {name: a, loss: mse, units: 0}\n", "line 2: 'units' must be at least 1, not 0"),
        ("  - nothing\n", "line 2: the output must be a mapping"),
    ],
)
def test_a_faulty_output_leaves_the_others_judged(tmp_path: Path, first: str, said: str) -> None:
    file = tmp_path / "m.losspick.yaml"
    file.write_text(f"outputs:\n{first}{GOOD}")
    report = check_paths([str(file)])
    (error,) = report.errors
    assert said in error.message
    assert error.partial
    assert error.is_fault
    assert [(one.code, one.place.line) for one in report.findings] == [("LP201", 3)]


def test_each_faulty_output_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "m.losspick.toml"
    good = '[[outputs]]\nloss = "mse"\nunits = 1\n'
    file.write_text(f'{good}[[outputs]]\nloss = "msse"\n{good}[[outputs]]\nunits = 2\n')
    assert main(["check", str(file)]) == 2
    told = capsys.readouterr()
    assert "line 5: there is no loss named 'msse'" in told.out
    assert "the output has no 'loss'" in told.out
    assert "2 pairings in 1 file); 1 file judged in part" in told.out
    assert "line 5" in told.err
    for form in ("concise", "json", "github", "sarif", "junit", "gitlab"):
        main(["check", str(file), "-f", form])
        out = capsys.readouterr().out
        assert "line 5: " in out, form
        assert "the output has no" in out, form


def test_outputs_that_are_all_faulty(tmp_path: Path) -> None:
    file = tmp_path / "m.losspick.yaml"
    file.write_text("outputs:\n  - {loss: msse}\n  - {los: mse}\n")
    report = check_paths([str(file)])
    assert [error.partial for error in report.errors] == [False, False]
    assert report.specs == 0


@pytest.mark.parametrize(
    ("loss", "given", "said"),
    [
        ("mse", "delta: 2.0", "mse has no parameter 'delta'; it has none"),
        ("torch.nn.MSELoss", "delta: 2.0", "torch.nn.MSELoss has no parameter 'delta'"),
        ("huber", "beta: 2.0", "huber has no parameter 'beta'; it has delta"),
        ("huber", "delt: 2.0", "huber has no parameter 'delt'; it has delta"),
        ("keras.losses.MeanAbsoluteError", "quantile: 0.9", "has no parameter 'quantile'"),
        ("torch.nn.CrossEntropyLoss", "gamma: 2.0", "has no parameter 'gamma'"),
        ("huber", "delta: 2.0", ""),
        ("mse", "reduction: sum", ""),
        ("torch.nn.MultiMarginLoss", "margin: 2.0", ""),
        ("keras.losses.CategoricalFocalCrossentropy", "{alpha: 0.2, gamma: 2.0}", ""),
        ("torch.nn.CrossEntropyLoss", "{label_smoothing: 0.1, ignore_index: -1}", ""),
        ("torch.nn.BCEWithLogitsLoss", "pos_weight: 3.0", ""),
        ("torch.nn.GaussianNLLLoss", "{full: true, eps: 1.0e-6}", ""),
        ("segmentation_models_pytorch.losses.DiceLoss", "{smooth: 1.0, gamma: 2}", ""),
    ],
)
def test_parameters_that_a_loss_does_not_have(
    tmp_path: Path, loss: str, given: str, said: str
) -> None:
    file = tmp_path / "m.losspick.yaml"
    written = given if given.startswith("{") else f"{{{given}}}"
    framework = "keras" if loss.startswith("keras") else "torch"
    file.write_text(f"framework: {framework}\n{BODY}    loss: {loss}\n    parameters: {written}\n")
    report = check_paths([str(file)])
    assert report.errors == ()
    found = [one for one in report.findings if one.code == "LP409"]
    assert len(found) == bool(said)
    for one in found:
        assert said in one.message
        assert one.place.line == 5


def test_parameters_of_boosting_are_the_librarys(tmp_path: Path) -> None:
    file = tmp_path / "m.losspick.yaml"
    given = "    parameters: {alpha: 0.5, gamma: 1.0}\n"
    file.write_text(f"framework: xgboost\n{BODY}    loss: reg:squarederror\n{given}")
    assert _found(file) == []
