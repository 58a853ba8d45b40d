"""Comments that speak to losspick, where a file of their kind has comments at all."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Comment, Location
from losspick.reading.content import format_of
from losspick.reading.formats import WITH_COMMENTS, Format
from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.source import Source, read_source

#: A quick look at the bytes: hardly any file has such a comment.
_SIGN = b"losspick:"
#: At the beginning of a line or behind a blank, perhaps behind what another linter is told.
_OURS = regex(r"(?:^|(?<=\s))#\s*losspick:.*", re.IGNORECASE)


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
    begun = False  # a statement, which a comment between its lines is not about as a whole
    above: list[tuple[str, Location, int]] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
            if token.type == tokenize.NEWLINE:
                begun = False
                for text, place, first in above:
                    yield Comment(text, place, _lines(source, first, token.start[0]))
                above.clear()
            elif token.type == tokenize.COMMENT:
                ours = _OURS.search(token.string)
                if ours is None:
                    continue
                (line, start), (_, end) = token.start, token.end
                alone = not token.line[:start].strip()
                place = source.location(line, start + ours.start() + 1, end + 1)
                covered = _next_code(source.lines, line) if alone else line
                if alone and not begun and covered != line:
                    above.append((ours[0], place, covered))
                else:
                    yield Comment(ours[0], place, _lines(source, covered, covered))
            else:
                begun = begun or token.type not in _BETWEEN
    except (tokenize.TokenError, IndentationError):
        return


#: Tokens that belong to no statement.
_BETWEEN = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})


def _lines(source: Source, first: int, last: int) -> Location:
    """Return the place of some lines of code."""
    end = source.location(last, 1, 1).end_line
    return replace(source.location(first, 1, 1), end_line=end)


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
