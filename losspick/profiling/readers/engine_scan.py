"""Opening files with an engine: what narwhals leaves to each, and nothing else."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from losspick.core.vocabulary import Engine
from losspick.errors import InputError, MissingExtraError
from losspick.profiling.readers.bucket_settings import (
    BucketSettings,
    is_in_bucket,
    settings_of,
)
from losspick.profiling.readers.engine_paths import literal
from losspick.profiling.readers.spark_session import spark_session

if TYPE_CHECKING:
    from losspick.profiling.readers.dialect import Dialect

_EXTRAS = {
    Engine.POLARS: ("polars", "polars"),
    Engine.DUCKDB: ("duckdb", "duckdb"),
    Engine.DASK: ("dask.dataframe", "dask"),
    Engine.PYSPARK: ("pyspark.sql", "spark"),
}


def load(engine: Engine, where: str) -> Any:
    """Import an engine.

    Raises:
        MissingExtraError: It is not installed.
    """
    module, extra = _EXTRAS[engine]
    try:
        if find_spec("pyarrow") is None:  # most of them hand columns over with it
            raise ImportError(name="pyarrow")
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"the engine {engine} needs the package {error.name or module}",
            extra=extra,
            where=where,
        ) from None


def _at(paths: Sequence[str]) -> BucketSettings:
    """Return where files are: nothing of those on a disk or at an address of another kind."""
    if not is_in_bucket(paths[0]):
        return BucketSettings(None, None)
    return settings_of(paths[0].split("/")[2])


def scan_parquet(engine: Engine, paths: Sequence[str], *, patterns: bool = False) -> Any:
    """Open Parquet files, or addresses of some, as one lazy frame of the engine.

    Args:
        engine: What reads them.
        paths: The files.
        patterns: They may be globs that the engine is to follow.
    """
    module = load(engine, paths[0])
    files = list(paths) if patterns else [literal(engine, path) for path in paths]
    if engine is Engine.POLARS:
        options = _at(paths).for_polars()
        return module.scan_parquet(files, glob=patterns, storage_options=options)
    if engine is Engine.DUCKDB:
        return _duckdb_link(module, paths).read_parquet(files)
    if engine is Engine.DASK:
        return module.read_parquet(files, storage_options=_dask_options(paths))
    return _in_order([spark_session().read.parquet(path) for path in files])


class Ragged(StrEnum):
    """What DuckDB does with rows that have too many or too few fields."""

    REFUSED = "refused"
    CUT = "cut"  # surplus fields are left out, rows with too few refused
    PADDED = "padded"  # too few are allowed as well, which costs it its second core


def scan_texts(engine: Engine, path: str, sep: str) -> Any:
    """Open delimited text at an address, all cells as texts, as one lazy frame of the engine."""
    module = load(engine, path)
    if engine is Engine.POLARS:
        return module.scan_csv(path, separator=sep, infer_schema=False)
    if engine is Engine.DUCKDB:
        link = _duckdb_link(module, [path])
        return link.read_csv(path, header=True, sep=sep, all_varchar=True)
    if engine is Engine.DASK:
        return module.read_csv(
            path, sep=sep, dtype="string[pyarrow]", na_values=[""], keep_default_na=False
        )
    reader = spark_session().read.options(header=True, sep=sep, escape='"', multiLine=True)
    return reader.csv(path)


@dataclass(frozen=True, slots=True)
class TextScan:
    """How to read delimited texts as one frame with the columns ``c0``, ``c1``, ...

    Attributes:
        paths: Files with the same header.
        dialect: How they are written.
        width: Fields of the header.
        decimal: The decimal mark, if all columns are to be read as numbers; None for texts.
        ragged: What becomes of ragged rows; other engines than DuckDB cut and pad them.
    """

    paths: tuple[str, ...]
    dialect: Dialect
    width: int
    decimal: str | None
    ragged: Ragged

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(f"c{at}" for at in range(self.width))


def scan_text(engine: Engine, text: TextScan) -> Any:
    """Open delimited texts as one lazy frame of the engine."""
    module = load(engine, text.paths[0])
    if engine is Engine.POLARS:
        return _polars(module, text)
    if engine is Engine.DUCKDB:
        return _duckdb(module, text)
    return _dask(module, text) if engine is Engine.DASK else _spark(text)


def _polars(module: Any, text: TextScan) -> Any:
    return module.scan_csv(
        list(text.paths),
        separator=text.dialect.sep,
        quote_char=text.dialect.quote,
        has_header=False,  # else a column that the schema does not name is refused
        skip_lines=text.dialect.skip + 1,
        schema=dict.fromkeys(text.names, module.Float64 if text.decimal else module.String),
        truncate_ragged_lines=True,
        decimal_comma=text.decimal == ",",
        glob=False,
        eol_char="\r" if text.dialect.returns else "\n",
        storage_options=_at(text.paths).for_polars(),
    )


def _duckdb(module: Any, text: TextScan) -> Any:
    more = {"decimal": text.decimal} if text.decimal else {}
    return _duckdb_link(module, text.paths).read_csv(
        [literal(Engine.DUCKDB, path) for path in text.paths],
        header=True,
        sep=text.dialect.sep,
        quotechar=text.dialect.quote,
        escapechar=text.dialect.quote,
        skiprows=text.dialect.skip,
        columns=dict.fromkeys(text.names, "DOUBLE" if text.decimal else "VARCHAR"),
        auto_detect=False,
        null_padding=text.ragged is Ragged.PADDED,
        # it refuses padding and line ends within quotes together
        parallel=text.ragged is not Ragged.PADDED,
        strict_mode=text.ragged is Ragged.REFUSED,
        **more,
    )


def _duckdb_link(module: Any, paths: Sequence[str]) -> Any:
    link = module.connect()
    link.execute("set enable_progress_bar = false")  # it would stand in our output
    for name, value in _at(paths).for_duckdb().items():
        quoted = value.replace("'", "''")
        link.execute(f"set {name} = '{quoted}'")
    return link


def _dask_options(paths: Sequence[str]) -> dict[str, object]:
    if is_in_bucket(paths[0]) and find_spec("s3fs") is None:
        raise MissingExtraError(
            "the engine dask reads buckets by the package s3fs", extra="s3", where=paths[0]
        )
    return _at(paths).for_dask()


def _dask(module: Any, text: TextScan) -> Any:
    return module.read_csv(
        [literal(Engine.DASK, path) for path in text.paths],
        sep=text.dialect.sep,
        quotechar=text.dialect.quote,
        skiprows=text.dialect.skip or None,
        header=0,
        names=list(text.names),
        index_col=False,
        dtype="float64" if text.decimal else "string[pyarrow]",
        decimal=text.decimal or ".",
        skip_blank_lines=text.width > 1,
        na_values=[""],
        keep_default_na=False,
        blocksize=None,  # a block would be cut at any line end, also at one within quotes
        storage_options=_dask_options(text.paths),
    )


def _spark(text: TextScan) -> Any:
    if text.dialect.skip:
        raise InputError(
            "the engine pyspark reads no text with lines above the header",
            where=text.paths[0],
            fix="leave --engine out, or use duckdb or polars",
        )
    reader = spark_session().read.options(
        header=True,
        sep=text.dialect.sep,
        quote=text.dialect.quote,
        escape=text.dialect.quote,
        multiLine=True,
        enforceSchema=True,
        emptyValue="",
    )
    reader = reader.schema(", ".join(f"{name} string" for name in text.names))
    frame = _in_order([reader.csv(literal(Engine.PYSPARK, path)) for path in text.paths])
    if text.decimal is None:
        return frame
    return frame.selectExpr(*(_spark_double(name, text.decimal) for name in text.names))


def _in_order(frames: Sequence[Any]) -> Any:
    """Join the parts one by one: Spark would read the largest file first."""
    return reduce(lambda above, below: above.union(below), frames)


def _spark_double(name: str, decimal: str) -> str:
    """Return the expression that reads a text, or fails, however the session is set."""
    cell = f"nullif({name}, '')" if decimal == "." else f"translate(nullif({name}, ''), ',.', '.x')"
    number = f"try_cast({cell} as double)"
    odd = f"{cell} is not null and {number} is null"
    return f"if({odd}, cast(raise_error('no number') as double), {number}) {name}"
