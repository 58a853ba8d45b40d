"""What an earlier run has told is told again only as long as no file has changed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from losspick.__main__ import main
from losspick.api import checking
from losspick.api.cache_folder import cache_folder
from losspick.api.checking import FEWEST, check_paths
from losspick.core.finding import CheckReport

MODEL = "from torch import nn\nnet = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=-1))\n"
TRAINING = "from model import net\nfrom torch import nn\ncriterion = nn.CrossEntropyLoss()\n"
STEP = "def step(x, y):\n    return criterion(net(x), y)\n"
LONG_AGO = 1_600_000_000


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a project whose loss and model stand in different files."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "model.py").write_text(MODEL, encoding="ascii")
    (folder / "training.py").write_text(TRAINING + STEP, encoding="ascii")
    for number in range(FEWEST):
        (folder / f"other{number}.py").write_text("x = 1\n", encoding="ascii")
    for file in folder.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    monkeypatch.chdir(tmp_path)
    return folder


def check(tree: Path) -> CheckReport:
    """Check the project with a cache beside it."""
    return check_paths([str(tree)], cache=tree.parent / "cache")


def runs(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return a list that grows with each run that reads the files."""
    made: list[object] = []
    read = checking._check

    def counted(*words: object, **more: object) -> CheckReport:
        made.append(words)
        return read(*words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "_check", counted)
    return made


def records(tree: Path) -> list[Path]:
    """Return the records in the cache."""
    return sorted((tree.parent / "cache" / "check").glob("*"))


def test_the_second_run_reads_nothing_and_tells_the_same(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = runs(monkeypatch)
    first = check(tree)
    assert [finding.code for finding in first.findings] == ["LP101"]
    assert check(tree) == first
    assert len(made) == 1


@pytest.mark.parametrize("changed", ["training.py", "model.py"])
def test_an_edit_is_seen_in_the_file_and_in_what_it_imports(tree: Path, changed: str) -> None:
    check(tree)
    text = {"model.py": MODEL.replace("nn.Softmax(dim=-1)", "nn.Identity()")}
    (tree / changed).write_text(text.get(changed, TRAINING), encoding="ascii")
    assert check(tree) == check_paths([str(tree)])
    assert check(tree).findings == ()


def test_a_deleted_and_an_added_file_are_seen(tree: Path) -> None:
    told = check(tree).findings
    (tree / "training.py").rename(tree / "kept.txt")
    assert check(tree).findings == ()
    (tree / "kept.txt").rename(tree / "training.py")
    assert check(tree).findings == told


def test_a_touched_file_counts_by_its_content(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = runs(monkeypatch)
    first = check(tree)
    os.utime(tree / "model.py", (LONG_AGO + 9, LONG_AGO + 9))
    assert check(tree) == first
    assert len(made) == 1
    text = MODEL.replace("Softmax", "Sigmoid")
    (tree / "model.py").write_text(text, encoding="ascii")
    os.utime(tree / "model.py", (LONG_AGO + 9, LONG_AGO + 9))
    check(tree)
    assert len(made) == 2, "same size, another time, another content"


def test_a_file_that_changed_during_the_run_is_not_on_record(tree: Path) -> None:
    (tree / "other0.py").write_text("x = 2\n", encoding="ascii")
    os.utime(tree / "other0.py", (2**32, 2**32))
    check(tree)
    assert records(tree) == []


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"files": {}, "report": {}}',
        b'{"files": 3, "report": null}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_record_is_passed_by(tree: Path, damage: bytes) -> None:
    first = check(tree)
    (record,) = records(tree)
    record.write_bytes(damage)
    assert check(tree) == first
    assert json.loads(record.read_bytes())["files"], "and is written anew"


def test_a_record_with_other_types_is_passed_by(tree: Path) -> None:
    first = check(tree)
    (record,) = records(tree)
    data = json.loads(record.read_bytes())
    data["report"]["findings"][0]["place"]["line"] = "one"
    record.write_text(json.dumps(data), encoding="ascii")
    assert check(tree) == first


def test_other_checks_are_another_run(tree: Path) -> None:
    check(tree)
    options = checking.CheckOptions(ignore=("LP101",))
    assert check_paths([str(tree)], options, cache=tree.parent / "cache").findings == ()
    assert len(records(tree)) == 2


def test_a_cache_that_can_not_be_written_is_no_trouble(tree: Path) -> None:
    (tree.parent / "cache").write_text("a file", encoding="ascii")
    assert [finding.code for finding in check(tree).findings] == ["LP101"]


def test_the_folder_of_the_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOSSPICK_CACHE_DIR", str(tmp_path / "own"))
    assert cache_folder() == tmp_path / "own"
    monkeypatch.delenv("LOSSPICK_CACHE_DIR")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "losspick"


def test_options_of_the_command(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOSSPICK_CACHE_DIR", str(tree.parent / "cache"))
    assert main(["check", str(tree), "--no-cache"]) == 1
    assert not (tree.parent / "cache").exists()
    assert main(["check", str(tree), "--cache-dir", str(tree.parent / "elsewhere")]) == 1
    assert len(list((tree.parent / "elsewhere" / "check").iterdir())) == 1
    assert main(["check", str(tree)]) == 1
    assert len(records(tree)) == 1
    assert main(["check", str(tree), "--cache-dir", "x", "--no-cache"]) == 2
    assert "--cache-dir" in capsys.readouterr().err
