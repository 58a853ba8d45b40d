"""Names of files as an engine takes them: each means itself, though it may hold ``[`` or ``*``."""

from __future__ import annotations

import re
from glob import escape

from losspick.core.vocabulary import Engine


def literal(engine: Engine, path: str) -> str:
    """Return a path, or the address of an object, written so that the engine sees no pattern.

    polars is not here: it has an option for that.
    """
    if engine is Engine.PYSPARK:
        return re.sub(r"[\\\[\]{}*?]", r"\\\g<0>", path)
    if engine in (Engine.DASK, Engine.DUCKDB):
        scheme, mark, rest = path.rpartition("://")
        return f"{scheme}{mark}{escape(rest)}"
    return path
