"""The cells of delimited texts, read by pandas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from losspick.errors import InputError
from losspick.profiling.readers.content import Compression, Content
from losspick.profiling.readers.structure import open_quote

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.readers.dialect import Dialect
    from losspick.profiling.readers.ragged import Watch

#: Rows that are held as text at a time.
_CHUNK_ROWS = 200_000


@dataclass(frozen=True, slots=True, eq=False)
class PandasCells:
    """Cells of one file or of several parts with the same header.

    Attributes:
        parts: The texts.
        dialect: How they are written.
        header_fields: Fields of the header.
    """

    parts: tuple[Content, ...]
    dialect: Dialect
    header_fields: int

    def floats(
        self, places: Sequence[int], decimal: str, watch: Watch
    ) -> Sequence[NDArray[np.float64]] | None:
        """Read columns of plain numbers and gaps; None if some cell is neither."""
        frames: list[pd.DataFrame] = []
        watch.restart()
        for part in self.parts:
            with self._source(part, self.dialect, watch) as (source, how):
                try:
                    frames.append(
                        pd.read_csv(
                            source, usecols=list(places), dtype=np.float64, decimal=decimal, **how
                        )
                    )
                except ValueError as error:
                    if isinstance(error, pd.errors.ParserError):
                        raise
                    return None
        return [_joined([frame[place].to_numpy() for frame in frames]) for place in places]

    def chunks(self, place: int, dialect: Dialect) -> Iterator[pd.Series[Any]]:
        """Read a column as text, NaN where it is empty."""
        for part in self.parts:
            with (
                self._source(part, dialect) as (source, how),
                pd.read_csv(
                    source, usecols=[place], dtype=object, chunksize=_CHUNK_ROWS, **how
                ) as chunks,
            ):
                for chunk in chunks:
                    yield chunk[place]

    @contextmanager
    def _source(
        self, part: Content, dialect: Dialect, watch: Watch | None = None
    ) -> Iterator[tuple[Any, dict[str, Any]]]:
        """Give pandas what it reads fastest: bytes in UTF-8, else the path, else a stream."""
        how = _arguments(dialect, self.header_fields)
        try:
            packed = part.compression is not Compression.NONE
            watched = watch and dialect.encoding == "utf-8" and part.size is not None
            if part.path and not packed and not watched:
                yield str(part.path), how
                return
            with part.open() as stream:
                yield _Watched(stream, watch) if watch and watched and not packed else stream, how
        except pd.errors.ParserError as error:
            if _INTERRUPTED in str(error):
                raise KeyboardInterrupt from error
            raise _no_rows(str(error), dialect, part.name) from error


#: What pandas says of an exception without a value, which only a signal raises; it hands on others.
_INTERRUPTED = "Calling read(nbytes) on source failed"


@dataclass(frozen=True, slots=True, eq=False)
class _Watched:
    """A stream of bytes that shows them to a watch while pandas reads them.

    It is no stream by its class, which pandas would wrap into one of characters.
    """

    stream: IO[bytes]
    watch: Watch

    def read(self, size: int = -1) -> bytes:
        block = self.stream.read(size)
        self.watch.see(block)
        return block

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.stream)


def _joined(parts: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _no_rows(said: str, dialect: Dialect, where: str) -> InputError:
    """Translate what the parser says; it counts rows from the header, which is 0."""
    said = said.removeprefix("Error tokenizing data. C error: ").strip()
    if row := re.fullmatch(r"EOF inside string starting at row (\d+)", said):
        return open_quote(int(row[1]) + dialect.skip + 1, dialect, where)
    return InputError(
        f"the rows can't be told apart ({said})", where=where, fix="give the separator with --sep"
    )


def _arguments(dialect: Dialect, width: int) -> dict[str, Any]:
    return {
        "sep": r"\s+" if dialect.sep == " " else dialect.sep,
        "quotechar": dialect.quote,
        "escapechar": dialect.escape,
        "encoding": dialect.encoding,
        "encoding_errors": dialect.errors,
        # costs half as much again, too
        "skipinitialspace": dialect.padded,
        "header": 0,
        "names": list(range(width)),
        "index_col": False,
        # any skiprows but None makes the parser half as slow again
        "skiprows": dialect.skip or None,
        "skip_blank_lines": width > 1,
        "na_values": [""],
        "keep_default_na": False,
        "compression": None,
    }
