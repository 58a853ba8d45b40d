"""A tree that is read by several processes gives the report that one process gives."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from losspick.__main__ import main
from losspick.api import check_batches
from losspick.api.check_processes import WorkerError
from losspick.api.checking import check_paths
from losspick.reading.read import Reader

CORPUS = Path(__file__).with_name("corpus") / "wrong"


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_batches, "_SMALLEST", 40)


def _tree(folder: Path) -> str:
    for number in range(90):
        (folder / f"m{number}.py").write_text("import optax\n", encoding="ascii")
    return str(folder)


def test_two_processes_tell_what_one_tells() -> None:
    paths = [str(case) for case in sorted(CORPUS.iterdir()) if case.is_dir()]
    one = check_paths(paths, jobs=1)
    assert one.findings
    assert check_paths(paths, jobs=2) == one


def test_every_file_is_told_once(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    check_paths([_tree(tmp_path)], jobs=2, progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 90) for done in range(90)]


def test_a_fault_in_a_process_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr(Reader, "found_in_code", broken)
    with pytest.raises(WorkerError, match="of all things"):
        check_paths([_tree(tmp_path)], jobs=2)


def test_a_process_that_is_killed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Reader, "specs", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    assert main(["check", _tree(tmp_path), "--jobs", "2", "--no-cache"]) == 3
    assert "ended from outside" in capsys.readouterr().err


def test_no_process_is_no_choice(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--jobs", "0"]) == 2
    assert "--jobs" in capsys.readouterr().err
