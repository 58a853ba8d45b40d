"""Tables of ratings, and of questions, that are known by the files they are read from."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.reading.python.data.quantities import QUANTITY, SAMENESS
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, FileV, ListV, TableV, TensorV, Value

#: Files of MovieLens: users, films, ratings up to 5, times, in this order.
_FILES = regex(
    r"(?i)(?:^|[/\\])ml-(?:100k|1m|10m\w*|20m|25m|32m|latest(?:-small)?)(?:[/\\][\w.-]+)*"
    r"[/\\](?:ratings\.(?:dat|csv)|u\.data|u[a1-5b]\.(?:base|test))$"
)
_RATING = TensorV(rank=1, name=QUANTITY)
#: Where the ratings stand among the columns, and how they are called unless told otherwise.
_AT, _NAME = 2, "rating"
#: Files of the questions of Quora: two of them, and whether they ask the same, as 0 or 1.
_QUESTIONS = regex(
    r"(?i)(?:^|[/\\])(?:quora(?:[-_]question[-_]pairs)?[/\\]train\.[ct]sv"
    r"|quora_duplicate_questions\.[ct]sv|QQP[/\\](?:train|dev)\.tsv)$"
)
#: What readers may be told that leaves the cells and their names what they are.
_PLAIN = frozenset({"filepath_or_buffer", "sep", "delimiter", "encoding", "index_col", "usecols",
                    "nrows", "engine", "quoting", "on_bad_lines", "keep_default_na"})  # fmt: skip
_SAME = TensorV(rank=1, name=SAMENESS)


def table_read(given: Arguments) -> TableV:
    """Return the table that a file is read into."""
    source = given.get(0, "filepath_or_buffer")
    path = source.path if isinstance(source, FileV) else getattr(source, "value", None)
    if not isinstance(source, Const | FileV) or not isinstance(path, str):
        return TableV()
    if not given.whole:  # more may be said of the columns
        return TableV()
    if _QUESTIONS.search(path) is not None and _PLAIN.issuperset(given.keywords):
        return TableV({"is_duplicate": _SAME})
    if _FILES.search(path) is None:
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
