"""What engines raise where they can't read, and how that is told."""

from __future__ import annotations

import importlib

from losspick.core.regexes import regex
from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.readers.bucket_faults import without_keys
from losspick.profiling.readers.bucket_settings import is_in_bucket

#: Characters of what an engine said that are passed on.
_LONGEST = 200


#: What an engine says that lacks what it reads buckets with, and what to do about it.
_MISSING = {
    Engine.DUCKDB: (
        regex("extension .?httpfs"),
        "DuckDB reads buckets by its extension httpfs: run INSTALL httpfs in DuckDB where there is "
        "internet, or use pandas or polars",
    ),
    Engine.PYSPARK: (
        regex("S3AFileSystem"),
        "Spark reads buckets by the jars of hadoop-aws: add them to its jars folder, or name them "
        "in spark.jars.packages; or use pandas or polars",
    ),
}
_KEYS_FIX = (
    "check that AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are of somebody who may read it, or "
    "leave --engine out"
)
#: How Spark ends where it finds no Java; what fails within Java names its classes instead.
_NO_JAVA = regex("JAVA_GATEWAY_EXITED|JAVA_HOME|java: not found|UnsupportedClassVersion")

#: What each engine raises of its own.
_OWN = {
    Engine.PANDAS: ("pandas.errors.ParserError",),
    Engine.POLARS: ("polars.exceptions.PolarsError",),
    Engine.DUCKDB: ("duckdb.Error",),
    Engine.DASK: ("pyarrow.ArrowException",),
    Engine.PYSPARK: ("pyspark.errors.PySparkException", "py4j.protocol.Py4JError"),
}


def faults(engine: Engine) -> tuple[type[Exception], ...]:
    """Return the errors with which a loaded engine tells that data can't be read."""
    from narwhals.exceptions import NarwhalsError

    own = [each.rpartition(".") for each in _OWN[engine]]
    raised = [getattr(importlib.import_module(module), name) for module, _, name in own]
    # ImportError: what an engine needs for an address
    return (*raised, NarwhalsError, ValueError, OSError, ImportError)


def unreadable(engine: Engine, where: str, error: Exception) -> InputError:
    """Return the error for a file or an address that an engine refuses, with what it said."""
    deepest = str(error).rpartition("Caused by: ")[2] if "Caused by: " in str(error) else ""
    words = deepest.partition("\n")[0] or str(error).rpartition("Original Message: ")[2]
    said = " ".join(words.split())
    said = without_keys(said)[:_LONGEST] or type(error).__name__
    what = f"the engine {engine} can't read this ({said})"
    return InputError(what, where=where, fix=_fix(engine, where, error))


def _fix(engine: Engine, where: str, error: Exception) -> str:
    if is_in_bucket(where):
        lacks, fix = _MISSING.get(engine, (None, ""))
        return fix if lacks and lacks.search(str(error)) else _KEYS_FIX
    if isinstance(error, ImportError):
        return "install what is missing, or download the table and give the file"
    if _NO_JAVA.search(str(error)):
        return "install a Java runtime, 17 or newer"
    if "://" in where:
        return "check the address and who may read it, or download the table and give the file"
    return "leave --engine out, which tells more about odd files"
