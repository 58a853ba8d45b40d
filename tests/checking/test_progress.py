"""The bar of a long run: seen on a terminal only, and only after a while."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.cli.check_progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("CI", raising=False)


def drawn(stream: io.StringIO, seconds: float) -> str:
    clock = Clock()
    with progress_bar(stream, clock) as show:
        if show is not None:
            for done in range(11):
                clock.now = done / 10 * seconds
                show(done, 10)
    return stream.getvalue()


def test_a_long_run_shows_how_far_it_is() -> None:
    text = drawn(Terminal(), 3.0)
    assert "checking files" in text
    assert "10/10" in text
    assert "1/10" not in text  # too early


def test_a_short_run_shows_nothing() -> None:
    assert drawn(Terminal(), 0.9) == ""


def test_nothing_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(io.StringIO(), 9.0) == ""
    monkeypatch.setenv("CI", "true")
    assert drawn(Terminal(), 9.0) == ""
    monkeypatch.delenv("CI")
    monkeypatch.setenv("TERM", "dumb")
    assert drawn(Terminal(), 9.0) == ""


def test_every_file_is_told(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.py").write_text("x = 1\n")
    told: list[tuple[int, int]] = []
    check_paths([str(tmp_path)], progress=lambda done, total: told.append((done, total)))
    assert told[-1][1] == 3
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) >= 3
