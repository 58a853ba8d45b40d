"""Parquet files opened by an engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from losspick.profiling.cells.texts import Convention
from losspick.profiling.readers.engine_faults import faults, unreadable
from losspick.profiling.readers.engine_scan import load, scan_parquet
from losspick.profiling.readers.lazy import LazyTable, frame_of, open_lazy

if TYPE_CHECKING:
    from losspick.profiling.options import ReadOptions


def open_parquet(paths: Sequence[str], options: ReadOptions) -> LazyTable:
    """Open Parquet files with an engine.

    Raises:
        InputError: The engine can't read them.
    """
    load(options.engine, paths[0])
    convention = Convention(decimal=options.decimal, na_values=options.na_values)
    try:
        frame = frame_of(scan_parquet(options.engine, paths), of_files=True)
        return open_lazy(frame, paths[0], convention, options.engine)
    except faults(options.engine) as error:
        raise unreadable(options.engine, paths[0], error) from error
