"""Open files of bearable size."""

from __future__ import annotations

import errno
import os
import stat

from losspick.reading.formats import CLOSED
from losspick.reading.limits import LARGEST_NOTEBOOK, UnreadableError


def size_of(path: str) -> int:
    """Return how many bytes a file has; one that can't be opened has none."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - as below
    except OSError:
        return 0


def read_bytes(path: str) -> bytes:
    """Return the bytes of a regular file of bearable size.

    Raises:
        UnreadableError: It is no regular file, is too large, or can't be opened.
    """
    try:
        known = os.stat(path)  # noqa: PTH116 - objects for paths take longer than the reading
        if not stat.S_ISREG(known.st_mode):
            raise UnreadableError(path, _NO_FILE)
        closed = os.path.splitext(path)[1] in CLOSED  # noqa: PTH122
        if known.st_size > LARGEST_NOTEBOOK and not closed:
            raise UnreadableError(path, "is too large to hold a model's description")
        if closed:
            return b""  # read piece by piece, by their own readers
        return _content(path, known.st_size)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise UnreadableError(path, _NO_FILE) from None
    except OSError as error:
        why = _NO_FILE if error.errno == errno.ELOOP else f"can't be read: {error.strerror}"
        raise UnreadableError(path, why) from None


def _content(path: str, size: int) -> bytes:
    """Return the bytes of a file of about that size; objects for files take half as long again."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        parts = [os.read(file, size + 1)]
        if len(parts[0]) == size:
            return parts[0]  # as nearly always, which saves asking for the end of the file
        while part := os.read(file, size + 1):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(file)


_NO_FILE = "is no regular file"
