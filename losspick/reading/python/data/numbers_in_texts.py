"""Arrays that numpy reads from texts: tables, or one number a row."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.data.literals import cast
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import ListV, TensorV

#: What reads numbers from a text: a table, of one column a row.
TEXTS = frozenset({"numpy.loadtxt", "numpy.genfromtxt"})


#: How texts of labels are called that hold one a row; files of "labels" hold rows of them, too.
_LABELS = regex(r"(?i)(?<![a-z\d])y(?:_?\{?(?:train|test|val|split)\w*\}?)?\.txt")


def _names_labels(path: ast.expr | None) -> bool:
    return path is not None and _LABELS.search(ast.unparse(path)) is not None


def of_text(given: Arguments) -> TensorV:
    """Return the array that is read from a text."""
    wanted = given.get(None, "usecols")
    several = len(wanted.items) if isinstance(wanted, ListV) and wanted.whole else None
    one = several == 1 or whole_number(wanted) is not None
    known = wanted is None or several is not None or one
    one = one or (wanted is None and _names_labels(given.nodes.get(0)))
    rank = 1 if one and "ndmin" not in given.keywords else 2 if known else None
    return cast(TensorV(rank=rank), given.get(1, "dtype"))
