"""Change the bytes of a file within its edits, and nowhere else."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterable, Sequence

from losspick.core.repair import Edit
from losspick.reading.mending.notebooks import cell_sources, spliced


def apply_edits(path: str, data: bytes, edits: Sequence[Edit]) -> bytes | None:
    """Return the file with edits that do not overlap; None: its text can't be written back.

    Raises:
        SyntaxError: The encoding that it declares does not exist.
    """
    notebook = path.endswith(".ipynb")
    encoding = "utf-8-sig" if _has_mark(data) else "utf-8"
    if not notebook:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    text = data.decode(encoding)
    if text.encode(encoding) != data:
        return None
    parts = _of_cells(text, edits) if notebook else [(e.start, e.end, e.text) for e in edits]
    return _replaced(data, text, parts, encoding)


def _has_mark(data: bytes) -> bool:
    return data.startswith(b"\xef\xbb\xbf")


def _of_cells(text: str, edits: Sequence[Edit]) -> list[tuple[int, int, str]]:
    """Return edits of cells as parts of the notebook's own text."""
    cells = cell_sources(text)
    return [
        part
        for edit in edits
        for part in spliced(cells[(edit.place.cell or 1) - 1], edit.start, edit.end, edit.text)
    ]


def _replaced(
    data: bytes, text: str, parts: Iterable[tuple[int, int, str]], encoding: str
) -> bytes | None:
    """Replace parts from the end on, so that offsets before them stay true."""
    plain = "utf-8" if encoding == "utf-8-sig" else encoding
    mark = len(data) - len(text.encode(plain)) if plain != encoding else 0
    words = text
    for start, end, new in sorted(parts, reverse=True):
        first = mark + len(text[:start].encode(plain))
        last = mark + len(text[:end].encode(plain))
        try:
            data = data[:first] + new.encode(plain) + data[last:]
        except UnicodeEncodeError:
            return None
        words = words[:start] + new + words[end:]
    return data if data.decode(encoding) == words else None
