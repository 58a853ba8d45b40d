"""How far a long check of files is: on a terminal only, and only if it takes a while."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

#: Seconds that pass before anything is shown, and between two pictures.
PATIENCE, PAUSE = 1.0, 0.1


@contextlib.contextmanager
def progress_bar(
    stream: TextIO | None, clock: Callable[[], float] = time.monotonic
) -> Iterator[Callable[[int, int], None] | None]:
    """Yield what is told the files done and all files; None where nobody would see it."""
    if stream is None or not stream.isatty() or os.environ.get("CI") or _is_dumb():
        yield None
        return
    bar = _Bar(stream, clock)
    try:
        yield bar.show
    finally:
        bar.remove()


def _is_dumb() -> bool:
    return os.environ.get("TERM", "") in ("", "dumb")


class _Bar:
    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream, self._clock = stream, clock
        self._next = clock() + PATIENCE
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def show(self, done: int, total: int) -> None:
        """Draw, if it is time to."""
        if self._clock() < self._next:
            return
        self._next = self._clock() + PAUSE
        if self._bar is None or self._task is None:
            self._bar, self._task = self._begin(total)
        self._bar.update(self._task, completed=done, total=total)
        self._bar.refresh()

    def _begin(self, total: int) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        bar = Progress(
            *columns, console=Console(file=self._stream), transient=True, auto_refresh=False
        )
        bar.start()
        return bar, bar.add_task("checking files", total=total)

    def remove(self) -> None:
        """Take it off the screen."""
        if self._bar is not None:
            self._bar.stop()
