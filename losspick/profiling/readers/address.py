"""Tables at an address such as ``s3://bucket/table.parquet``, read by an engine."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from losspick.profiling.cells.texts import Convention
from losspick.profiling.readers.engine_faults import faults, unreadable
from losspick.profiling.readers.engine_scan import load, scan_parquet, scan_texts
from losspick.profiling.readers.lazy import LazyTable, frame_of, open_lazy

if TYPE_CHECKING:
    from losspick.profiling.options import ReadOptions

#: Endings of delimited texts, packed or not, with their usual separators; all else is Parquet.
_TEXTS = {".csv": ",", ".tsv": "\t", ".txt": ","}
_PACKED = (".gz", ".zst", ".bz2")


def open_address(address: str, options: ReadOptions, shown: str) -> LazyTable:
    """Open Parquet or delimited text at an address; cells of text are read here as those of a file.

    Args:
        address: Where it is.
        options: What reads it, and how.
        shown: The address in messages.

    Raises:
        InputError: The engine can't read it.
    """
    engine = options.engine
    load(engine, shown)
    sep = _separator(address)
    convention = Convention(decimal=options.decimal, na_values=options.na_values)
    try:
        native = (
            scan_texts(engine, address, options.sep or sep)
            if sep
            else scan_parquet(engine, (address,), patterns=True)
        )
        return open_lazy(frame_of(native, of_files=True), shown, convention, engine)
    except faults(engine) as error:
        raise unreadable(engine, shown, error) from error


def _separator(address: str) -> str | None:
    """Return the separator that the ending means, None for Parquet."""
    path = urlsplit(address).path.lower()
    for packed in _PACKED:
        path = path.removesuffix(packed)
    return next((sep for ending, sep in _TEXTS.items() if path.endswith(ending)), None)
