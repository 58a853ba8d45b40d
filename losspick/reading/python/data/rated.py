"""Tables of ratings that are known by the files they are read from."""

from __future__ import annotations

import re

from losspick.reading.python.data.quantities import QUANTITY
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, FileV, ListV, TableV, TensorV, Value

#: Files of MovieLens: users, films, ratings up to 5, times, in this order.
_FILES = re.compile(
    r"(?i)(?:^|[/\\])ml-(?:100k|1m|10m\w*|20m|25m|32m|latest(?:-small)?)(?:[/\\][\w.-]+)*"
    r"[/\\](?:ratings\.(?:dat|csv)|u\.data|u[a1-5b]\.(?:base|test))$"
)
_RATING = TensorV(rank=1, name=QUANTITY)
#: Where the ratings stand among the columns, and how they are called unless told otherwise.
_AT, _NAME = 2, "rating"


def table_read(given: Arguments) -> TableV:
    """Return the table that a file is read into."""
    source = given.get(0, "filepath_or_buffer")
    path = source.path if isinstance(source, FileV) else getattr(source, "value", None)
    if not isinstance(source, Const | FileV) or not isinstance(path, str):
        return TableV()
    if _FILES.search(path) is None or not given.whole:
        return TableV()
    name = _name_of(given.get(None, "names"), path)
    return TableV({name: _RATING} if name is not None else {})


def _name_of(names: Value | None, path: str) -> object | None:
    """Return how the ratings are called; None: not known."""
    if names is None:
        return _NAME if path.casefold().endswith(".csv") else None
    if not isinstance(names, ListV) or not names.whole or len(names.items) <= _AT:
        return None
    named = names.items[_AT]
    return named.value if isinstance(named, Const) else None
