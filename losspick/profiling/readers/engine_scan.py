"""Opening files with an engine: what narwhals leaves to each, and nothing else."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from losspick.core.vocabulary import Engine
from losspick.errors import InputError, MissingExtraError

if TYPE_CHECKING:
    from losspick.profiling.readers.dialect import Dialect

_EXTRAS = {
    Engine.POLARS: ("polars", "polars"),
    Engine.DUCKDB: ("duckdb", "duckdb"),
    Engine.DASK: ("dask.dataframe", "dask"),
    Engine.PYSPARK: ("pyspark.sql", "spark"),
}

#: A local session that listens to nobody and keeps quiet: what fails is told by an exception.
_SPARK_SETTINGS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
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


def scan_parquet(engine: Engine, paths: Sequence[str]) -> Any:
    """Open Parquet files, or addresses of some, as one lazy frame of the engine."""
    module = load(engine, paths[0])
    if engine is Engine.POLARS:
        return module.scan_parquet(list(paths))
    if engine is Engine.DUCKDB:
        return _duckdb_link(module).read_parquet(list(paths))
    if engine is Engine.DASK:
        return module.read_parquet(list(paths))
    return _in_order([spark_session().read.parquet(path) for path in paths])


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
        link = _duckdb_link(module)
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
    )


def _duckdb(module: Any, text: TextScan) -> Any:
    more = {"decimal": text.decimal} if text.decimal else {}
    return _duckdb_link(module).read_csv(
        list(text.paths),
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


def _duckdb_link(module: Any) -> Any:
    link = module.connect()
    link.execute("set enable_progress_bar = false")  # it would stand in our output
    return link


def _dask(module: Any, text: TextScan) -> Any:
    return module.read_csv(
        list(text.paths),
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
    frame = _in_order([reader.csv(path) for path in text.paths])
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


def spark_session() -> Any:
    """Return the running session, else a new local one that says only errors."""
    session = importlib.import_module("pyspark.sql").SparkSession
    running = session.getActiveSession()
    if running is not None:
        return running
    # its workers would else be of the first Python on the path, which may know no pyarrow
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = session.builder.master("local[*]").appName("losspick")
    return builder.config(map=_SPARK_SETTINGS).getOrCreate()
