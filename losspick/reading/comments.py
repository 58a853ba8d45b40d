"""Comments that speak to losspick, where a file of their kind has comments at all."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator

from losspick.core.spec import Comment, Location
from losspick.reading.content import format_of
from losspick.reading.formats import WITH_COMMENTS, Format
from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.source import Source, read_source

#: A quick look at the bytes: hardly any file has such a comment.
_SIGN = b"losspick:"
#: At the beginning of a line or behind a blank, perhaps behind what another linter is told.
_OURS = re.compile(r"(?:^|(?<=\s))#\s*losspick:.*", re.IGNORECASE)


def comments(path: str, data: bytes) -> tuple[Comment, ...]:
    """Return the comments of a file that begin with ``losspick:``; none if it can't be read."""
    if _SIGN not in data.lower():
        return ()
    form = format_of(path, data)
    try:
        if form is Format.NOTEBOOK:
            from losspick.reading.python.text.notebook import read_notebook

            return tuple(_of_code(read_notebook(path, data)))
        if form is Format.PYTHON:
            return tuple(_of_code(read_source(path, data)))
    except UnreadableError:
        return ()
    return tuple(_of_lines(path, data)) if form in WITH_COMMENTS else ()


def _of_code(source: Source) -> Iterator[Comment]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
            ours = _OURS.search(token.string) if token.type == tokenize.COMMENT else None
            if ours is not None:
                (line, start), (_, end) = token.start, token.end
                alone = not token.line[:start].strip()
                start += ours.start()
                covered = _next_code(source.lines, line) if alone else line
                place = source.location(line, start + 1, end + 1)
                yield Comment(ours[0], place, source.location(covered, 1, 1))
    except (tokenize.TokenError, IndentationError):
        return


def _of_lines(path: str, data: bytes) -> Iterator[Comment]:
    lines = tuple(data.decode("utf-8", "replace").splitlines())
    for number, line in enumerate(lines, start=1):
        match = _OURS.search(line)
        if match is not None:
            alone = not line[: match.start()].strip()
            covered = _next_code(lines, number) if alone else number
            place = Location(path, number, match.start() + 1, number, match.end() + 1)
            yield Comment(match[0], place, Location(path, covered))


def _next_code(lines: tuple[str, ...], number: int) -> int:
    """Return the number of the next line that is neither empty nor a comment."""
    for later in range(number, len(lines)):
        text = lines[later].strip()
        if text and not text.startswith("#"):
            return later + 1
    return number
