"""What engines raise where they can't read, and how that is told."""

from __future__ import annotations

import importlib

from losspick.core.vocabulary import Engine
from losspick.errors import InputError

#: Characters of what an engine said that are passed on.
_LONGEST = 200


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
    what = f"the engine {engine} can't read this ({said[:_LONGEST] or type(error).__name__})"
    return InputError(what, where=where, fix=_fix(where, error))


def _fix(where: str, error: Exception) -> str:
    if isinstance(error, ImportError):
        return "install what is missing, or download the table and give the file"
    if "java" in str(error).casefold():
        return "install a Java runtime, 17 or newer"
    if "://" in where:
        return "check the address and who may read it, or download the table and give the file"
    return "leave --engine out, which tells more about odd files"
