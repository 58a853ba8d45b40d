"""Known findings: written once, then only new ones are told."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from losspick.__main__ import main
from losspick.reporting.schema import schema_for

NET = "net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=-1))\n"
WRONG = f"import torch.nn as nn\n{NET}criterion = nn.CrossEntropyLoss()\n"
TWICE = WRONG + NET + "criterion = nn.CrossEntropyLoss()\nloss = criterion(net(x), y)\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.py").write_text(WRONG)
    Path("b.py").write_text(WRONG)
    return tmp_path


def _write(*words: str) -> str:
    assert main(["check", *words, "--write-baseline", "known.json"]) == 0
    return Path("known.json").read_text()


def test_what_is_known_is_left_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write()
    said = capsys.readouterr()
    assert "wrote 2 findings to known.json" in said.err
    assert said.out.splitlines() == [
        "no new findings (2 pairings in 3 files)", "2 known findings left out (known.json)"
    ] or said.out.splitlines() == [
        "no new findings (2 pairings in 2 files)", "2 known findings left out (known.json)"
    ]  # fmt: skip
    Path("c.py").write_text(WRONG)
    assert main(["check", "--baseline", "known.json", "-f", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert [f["path"] for f in document["findings"]] == ["c.py"]
    assert document["summary"]["known"] == 2
    assert document["baseline"] == {"file": "known.json", "left_out": 2, "gone": []}


def test_the_file_is_sorted_deterministic_and_without_lines(project: Path) -> None:
    first = _write("b.py", "a.py")
    Path("a.py").write_text("\n\n\n" + WRONG)
    assert _write(".") == first
    entries = json.loads(first)["findings"]
    assert [entry["path"] for entry in entries] == ["a.py", "b.py"]
    assert entries[0]["source"] == NET.strip()
    jsonschema.validate(json.loads(first), schema_for("baseline"))
    assert set(entries[0]) == {"path", "code", "name", "source", "fingerprint"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# moved\n\n\n" + WRONG, 0),
        (WRONG.replace("net = nn", "net  =  nn"), 0),
        (WRONG.replace("net = nn", "model = nn"), 1),
        (WRONG.replace("\n", "\r\n"), 0),
    ],
)
def test_lines_may_move_but_not_change(project: Path, text: str, code: int) -> None:
    _write()
    Path("a.py").write_text(text, newline="")
    assert main(["check", "--baseline", "known.json"]) == code


def test_a_second_one_of_the_same_kind_is_new(project: Path) -> None:
    _write()
    Path("a.py").write_text(WRONG.replace("import", "if x:\n    " + NET + "import") + NET +
                            "criterion(net(x), y)\n")  # fmt: skip
    assert main(["check", "a.py"]) == 1


def test_gone_entries_are_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write()
    Path("a.py").write_text("x = 1\n")
    Path("b.py").unlink()
    capsys.readouterr()
    assert main(["check", ".", "--baseline", "known.json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:] == [
        "0 known findings left out (known.json)",
        "2 entries no longer occur; losspick check --write-baseline known.json",
        f"  a.py: LP101 {NET.strip()}",
        f"  b.py: LP101 {NET.strip()}",
    ]


@pytest.mark.parametrize("words", [["b.py"], [".", "--select", "LP4"], [".", "--ignore", "LP1"]])
def test_what_was_not_looked_at_is_not_gone(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    _write()
    capsys.readouterr()
    assert main(["check", *words, "--baseline", "known.json"]) == 0
    assert "no longer" not in capsys.readouterr().out


def test_replacing_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write()
    Path("a.py").unlink()
    for name in ("c.py", "d.py"):
        Path(name).write_text(WRONG)
    capsys.readouterr()
    _write()
    assert "replaced known.json: 3 findings, 2 of them new to it, 1 dropped" in (
        capsys.readouterr().err
    )


def test_another_file_is_not_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("known.json").write_text('{"mine": 1}')
    assert main(["check", "--write-baseline", "known.json"]) == 2
    assert "exists and is no baseline" in capsys.readouterr().err
    assert Path("known.json").read_text() == '{"mine": 1}'
    assert main(["check", "--write-baseline", "known.json", "--force"]) == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no such baseline\nlosspick: "),
        ("{", "is no baseline"),
        ("[" * 100_000, "is no baseline"),
        ('{"schema": "losspick/check/1"}', "is no baseline"),
        ('{"schema": "losspick/baseline/1"}', "has no list of findings"),
        ('{"schema": "losspick/baseline/1", "findings": [3]}', "has an entry without path"),
        ('{"schema": "losspick/baseline/1", "findings": [{"path": 1}]}', "has an entry without"),
    ],
)
def test_a_bad_baseline_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str], content: str | None, said: str
) -> None:
    if content is not None:
        Path("known.json").write_text(content)
    assert main(["check", "--baseline", "known.json"]) == 2
    assert said.split("\n")[0] in capsys.readouterr().err


def test_the_settings_may_name_it_from_above(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _write()
    Path("losspick.toml").write_text('[check]\nbaseline = "known.json"\n')
    assert main(["check"]) == 0
    Path("inner").mkdir()
    monkeypatch.chdir("inner")
    assert main(["check", ".."]) == 0
    assert main(["check", "..", "--baseline", ""]) == 1
