"""Settings of check: where they stand, what they mean, and that what is typed wins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from wrong_code import WARNING, WRONG

from losspick.__main__ import main
from losspick.cli.settings import load_settings
from losspick.core.vocabulary import Severity
from losspick.errors import ConfigError


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an error in train.py and tests/deep/test_a.py, a warning in kl.py."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tests/deep").mkdir(parents=True)
    for name, text in (("train.py", WRONG), ("tests/deep/test_a.py", WRONG), ("kl.py", WARNING)):
        (tmp_path / name).write_text(text)
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *words: str) -> set[tuple[str, str, str]]:
    main(["check", *words, "-f", "json"])
    document = json.loads(capsys.readouterr().out)
    return {(f["path"], f["code"], f["severity"]) for f in document["findings"]}


BOTH = {("train.py", "LP101", "error"), ("tests/deep/test_a.py", "LP101", "error")}
KL = {("kl.py", "LP403", "warning")}


def test_without_settings_everything_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(capsys) == BOTH | KL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('select = ["LP4"]', KL),
        ('select = "activation-applied-twice"', BOTH),
        ('ignore = ["LP101"]', KL),
        ('exclude = ["tests"]', BOTH - {("tests/deep/test_a.py", "LP101", "error")} | KL),
        ('include = ["k*.py"]', KL),
        ('per-file-ignores = { "tests/*" = ["LP1"] }', {("train.py", "LP101", "error")} | KL),
        ('per-file-ignores = { "/kl.py" = "LP403", "*.py" = ["LP101"] }', set()),
        ('severity = { LP403 = "error" }', BOTH | {("kl.py", "LP403", "error")}),
        (
            'severity = { LP403 = "error", LP = "info" }',
            {(path, code, "info") for path, code, _ in BOTH} | {("kl.py", "LP403", "error")},
        ),
        ('severity = { kl-div-reduction = "info" }', BOTH | {("kl.py", "LP403", "info")}),
    ],
)
@pytest.mark.parametrize(
    ("file", "header"),
    [("pyproject.toml", "[tool.losspick.check]"), ("losspick.toml", "[check]")],
)
def test_a_key_does_what_it_says(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    expected: set[tuple[str, str, str]],
    file: str,
    header: str,
) -> None:
    Path(file).write_text(f"{header}\n{text}\n")
    assert found(capsys) == expected


def test_fail_on_and_form_are_taken_from_the_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("losspick.toml").write_text('[check]\nfail-on = "warning"\noutput-format = "concise"\n')
    assert main(["check", "kl.py"]) == 1
    assert capsys.readouterr().out.startswith("kl.py:2:8: LP403 ")
    assert main(["check", "kl.py", "--fail-on", "error", "-f", "json-lines"]) == 0
    assert capsys.readouterr().out.startswith('{"code": "LP403"')


def test_what_is_typed_wins(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("losspick.toml").write_text('[check]\nselect = ["LP4"]\nexclude = ["tests"]\n')
    assert found(capsys, "--select", "LP1", "--exclude", "train.py") == {
        ("tests/deep/test_a.py", "LP101", "error")
    }


def test_globs_belong_to_the_folder_of_the_file(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("losspick.toml").write_text('[check.per-file-ignores]\n"/tests/deep" = ["LP101"]\n')
    monkeypatch.chdir("tests/deep")
    assert found(capsys, ".") == set()


def test_named_files_are_excluded_only_by_force(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "train.py", "--exclude", "train.py"]) == 1
    assert main(["check", "train.py", "--exclude", "train.py", "--force-exclude"]) == 0


def test_a_named_folder_is_not_left_out_by_its_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(capsys, "tests", "--exclude", "tests") == {
        ("tests/deep/test_a.py", "LP101", "error")
    }
    assert found(capsys, "tests", "--exclude", "tests", "--force-exclude") == set()
    assert found(capsys, "tests", "--exclude", "deep") == set()


def test_include_takes_files_of_any_ending(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("lgbm.cfg").write_text('{"objective": "multiclass", "num_class": 3, "metric": "auc"}')
    assert ("lgbm.cfg", "LP406", "error") in found(capsys, "--include", "*.cfg")
    assert {path for path, _, _ in found(capsys)} == {"train.py", "tests/deep/test_a.py", "kl.py"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('slect = ["LP1"]', "unknown key 'check.slect'\nfix: did you mean select?"),
        ('select = ["LP999"]', "check.select: there is no check 'LP999'"),
        ("select = 3", "check.select: must be a list of texts, not 3"),
        (
            'ignore = ["kl-div-reducton"]',
            "there is no check 'kl-div-reducton'\nfix: did you mean kl-div",
        ),
        ('per-file-ignores = { "a" = ["LQ"] }', "check.per-file-ignores.'a': there is no check"),
        ("per-file-ignores = 3", "check.per-file-ignores: must be a table"),
        ('severity = { LP101 = "eror" }', "check.severity: unknown severity 'eror'\nfix: did you"),
        ('severity = { LP9999 = "error" }', "check.severity: there is no check 'LP9999'"),
        ('fail-on = "fatal"', "check.fail-on: unknown severity 'fatal'"),
        ('output-format = "xml"', "check.output-format: unknown format 'xml'"),
        ('data = { "a.py" = { pth = "x.csv" } }', "unknown key \"check.data.'a.py'.pth\""),
        ('data = { "a.py" = { path = "x.csv" } }', "check.data: 'a.py' has no target"),
    ],
)
def test_a_fault_names_file_and_key(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    Path("losspick.toml").write_text(f"[check]\n{text}\n")
    assert main(["check", "kl.py"]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert str(project / "losspick.toml") in error


def test_check_must_be_a_table(project: Path) -> None:
    Path("losspick.toml").write_text("check = 3\n")
    with pytest.raises(ConfigError, match="check: must be a table, not 3"):
        load_settings()


def test_all_keys_are_read(project: Path) -> None:
    Path("losspick.toml").write_text(
        '[check]\nselect = ["LP1"]\nignore = ["LP2"]\ninclude = ["a"]\nexclude = ["b"]\n'
        'fail-on = "info"\noutput-format = "sarif"\nbaseline = "known.json"\n'
        'per-file-ignores = { "t" = ["LP3"] }\nseverity = { LP106 = "warning" }\n'
        'data = { "churn/*" = { path = "churn.csv", target = "y" } }\n'
    )
    table = load_settings().check
    assert table is not None
    assert table.severity == (("LP106", Severity.WARNING),)
    assert table.baseline == project / "known.json"
    (data,) = table.data
    assert (data.glob, data.path, data.target) == ("churn/*", project / "churn.csv", ("y",))
    unset = [name for name in type(table).__slots__ if getattr(table, name) in (None, ())]
    assert unset == []
