"""A fault of losspick itself at one file is told, and leaves the others judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from losspick.__main__ import main
from losspick.api.checking import check_paths
from losspick.reading.python.evaluating import interpret
from losspick.reading.python.libraries import compiling
from losspick.reading.read import Reader

WRONG = """\
from torch import nn

net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()


def step(x, y):
    return criterion(net(x), y)
"""
COMPILED = """\
import keras

net = keras.Sequential([keras.layers.Dense(1, activation="softmax")])
net.compile(loss="binary_crossentropy")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a_good.py", "broken.py", "z_good.py"):
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    return tmp_path


def _failing_at(name: str, real: Any) -> Any:
    def broken(*given: Any, **named: Any) -> Any:
        if any(str(one).endswith(name) or getattr(one, "path", "") == name for one in given):
            raise ZeroDivisionError("of all\nthings")
        return real(*given, **named)

    return broken


def _break_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "specs", _failing_at("broken.py", Reader.specs))


def _break_interpreting(monkeypatch: pytest.MonkeyPatch) -> None:
    real = interpret.call_the_rest

    def broken(machine: Any, module: Any) -> None:
        if module.path.endswith("broken.py"):
            raise ZeroDivisionError("of all\nthings")
        real(machine, module)

    monkeypatch.setattr(interpret, "call_the_rest", broken)


@pytest.mark.parametrize("how", [_break_reading, _break_interpreting])
def test_the_other_files_are_judged(
    how: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    how(monkeypatch)
    report = check_paths([str(folder)])
    assert {Path(f.place.path).name for f in report.findings} == {"a_good.py", "z_good.py"}
    (error,) = report.errors
    assert Path(error.path).name == "broken.py"
    assert error.message.endswith("please report it: ZeroDivisionError: of all things")
    assert "Traceback" in error.trace


def test_what_is_described_late_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("broken.py", "good.py"):
        (tmp_path / name).write_text(COMPILED, encoding="utf-8")
    real = compiling._describe

    def broken(machine: Any, compiled: Any) -> None:
        if compiled.place.path.endswith("broken.py"):
            raise ZeroDivisionError
        real(machine, compiled)

    monkeypatch.setattr(compiling, "_describe", broken)
    report = check_paths([str(tmp_path)])
    assert [Path(error.path).name for error in report.errors] == ["broken.py"]
    assert {Path(f.place.path).name for f in report.findings} == {"good.py"}


@pytest.mark.parametrize("debug", [False, True])
def test_the_run_ends_as_a_fault_of_losspick(
    debug: bool,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _break_reading(monkeypatch)
    words = ["check", str(folder), "--no-cache", *(["--debug"] if debug else [])]
    assert main(words) == 3
    told = capsys.readouterr()
    assert told.out.count("LP101") == 2
    assert "1 file not read (1 for a fault of losspick)" in told.out
    assert ("Traceback" in told.err) is debug


def test_a_failed_run_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        (folder / f"m{number}.py").write_text("import optax\n", encoding="ascii")
    cache = folder.parent / "cache"
    with monkeypatch.context() as broken:
        _break_reading(broken)
        assert check_paths([str(folder)], cache=cache).errors
    assert not check_paths([str(folder)], cache=cache).errors
