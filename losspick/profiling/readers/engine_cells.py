"""The cells of delimited texts, read by an engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.readers.content import Compression, Content
from losspick.profiling.readers.duckdb_floats import floats_of_relation
from losspick.profiling.readers.engine_faults import faults, unreadable
from losspick.profiling.readers.engine_scan import Ragged, TextScan, load, scan_text
from losspick.profiling.readers.lazy import frame_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from losspick.profiling.readers.dialect import Dialect
    from losspick.profiling.readers.ragged import Watch

#: Rows that are held as Python texts at a time.
_CHUNK_ROWS = 200_000
_ENCODINGS = ("utf-8", "utf-8-sig", "ascii")


@dataclass(frozen=True, slots=True, eq=False)
class EngineCells:
    """Cells of one file or of several parts with the same header.

    Attributes:
        engine: What reads them.
        paths: The files.
        dialect: How they are written.
        width: Fields of the header.
    """

    engine: Engine
    paths: tuple[str, ...]
    dialect: Dialect
    width: int

    def floats(
        self, places: Sequence[int], decimal: str, watch: Watch
    ) -> Sequence[NDArray[np.float64]] | None:
        """Read columns of plain numbers and gaps; None if some cell is neither."""
        names = _names(places)
        try:
            if self.engine is Engine.DUCKDB:
                return self._by_duckdb(names, decimal, watch)
            return frame_of(self._scan(decimal, Ragged.CUT), of_files=True).floats(names)
        except faults(self.engine):
            return None  # the texts are read next, and if they are at fault, it is told then

    def _by_duckdb(
        self, names: Sequence[str], decimal: str, watch: Watch
    ) -> Sequence[NDArray[np.float64]] | None:
        """Read strictly, and if that fails, perhaps for ragged rows, ever less so."""
        for ragged in Ragged:
            try:
                found = floats_of_relation(self._scan(decimal, ragged), names)
            except faults(self.engine):
                if ragged is Ragged.PADDED:
                    raise
                continue
            if ragged is Ragged.REFUSED:
                watch.vouch()
            return found
        return None

    def chunks(self, place: int, dialect: Dialect) -> Iterator[pd.Series[Any]]:
        """Read a column as text, None where it is empty."""
        import pandas as pd

        try:
            (name,) = _names([place])
            cells = self._texts(name)
        except faults(self.engine) as error:
            raise unreadable(self.engine, self.paths[0], error) from error
        for start in range(0, len(cells), _CHUNK_ROWS):
            chunk = pd.Series(cells[start : start + _CHUNK_ROWS].to_list(), dtype=object)
            yield chunk.str.lstrip() if dialect.padded else chunk

    def _texts(self, name: str) -> Any:
        try:
            return frame_of(self._scan(None, Ragged.CUT), of_files=True).take([name])[name]
        except faults(self.engine):
            if self.engine is not Engine.DUCKDB:
                raise
        return frame_of(self._scan(None, Ragged.PADDED), of_files=True).take([name])[name]

    def _scan(self, decimal: str | None, ragged: Ragged) -> Any:
        return scan_text(
            self.engine, TextScan(self.paths, self.dialect, self.width, decimal, ragged)
        )


def _names(places: Sequence[int]) -> list[str]:
    return [f"c{place}" for place in places]


def cells_of(engine: Engine, parts: Sequence[Content], dialect: Dialect, width: int) -> EngineCells:
    """Choose an engine for texts.

    Raises:
        InputError: The engine does not read such texts.
    """
    for part in parts:
        odd = _oddity(part, dialect)
        if odd:
            raise InputError(
                f"the engine {engine} reads no {odd} here",
                where=part.name,
                fix="leave --engine out: pandas reads it"
                + ", but give its --encoding" * (dialect.errors != "strict"),
            )
    load(engine, parts[0].name)
    return EngineCells(engine, tuple(part.place or "" for part in parts), dialect, width)


def _oddity(part: Content, dialect: Dialect) -> str:
    """Name what keeps engines from reading a text as it is meant; empty if nothing does."""
    if part.place is None:
        return "piped text"
    if part.compression not in (Compression.NONE, Compression.GZIP):
        return f"text packed by {part.compression}"
    if dialect.encoding not in _ENCODINGS:
        return f"text in {dialect.encoding}"
    if dialect.errors != "strict":
        return f"text with bytes that are not {dialect.encoding}"
    padded_quote = f"{dialect.sep} {dialect.quote}".encode()
    if dialect.sep == " " or (dialect.padded and padded_quote in part.head):
        return "text with blanks beside its separators"
    return "text with escaped quotes" if dialect.escape else ""
