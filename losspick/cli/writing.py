"""Writing to standard output, standard error and files, whatever stands in the way."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from losspick.errors import UsageError

STDOUT = "standard output"
_LONGEST_NOTE = 300


def note(text: str) -> None:
    """Write a remark beside the answer to standard error."""
    from losspick.reporting.safe_text import safe

    if sys.stderr is not None:
        sys.stderr.write(f"losspick: note: {safe(text, _LONGEST_NOTE)}\n")


def say(text: str) -> None:
    """Write to standard output; a reader who has gone away is no error.

    Raises:
        UsageError: It can't be written, as on a full disk.
    """
    _say(lambda stream: stream.write(text))


def say_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are, line ends among them.

    Raises:
        UsageError: It can't be written.
    """
    _say(lambda stream: stream.buffer.write(data))


def _say(write: Callable[[TextIO], object]) -> None:
    if sys.stdout is None:
        raise UsageError("is closed", where=STDOUT)
    try:
        write(sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest()
    except OSError as error:
        _drop_the_rest()
        raise UsageError(f"can't be written: {error.strerror}", where=STDOUT) from None


def _drop_the_rest() -> None:
    # Python flushes standard output once more at exit; let that go nowhere.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(file: Path, content: bytes) -> None:
    """Write all of it or nothing: first beside the place, then moved there."""
    target = file.resolve()
    try:
        if target.exists() and not target.is_file():  # a device or a pipe can't be replaced
            target.write_bytes(content)
            return
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).chmod(mode)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"can't be written: {error.strerror}", where=str(file)) from None


def _umask() -> int:
    """Return the mask of new files, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
