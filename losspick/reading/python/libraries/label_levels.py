"""How high labels go, as far as the formulas tell by which they are written."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator

from losspick.core.regexes import regex
from losspick.reading.python.libraries.label_formulas import word_of

#: What gives the expression that a name or a column stands for.
StandsFor = Callable[[ast.expr], ast.expr]

#: Names of columns that hold 0 and 1.
_FLAG = regex(
    r"(?i)(?:^(?:is|has|was|did)_|_(?:bool|flag)$|^(?:clicked|booked|bought|purchased|converted)$)"
)
#: From here on, whole numbers are no few levels.
_MOST = 10**6
_DEEPEST = 12
#: Methods that leave the largest number what it is, but for its fractions.
_KEEPING = frozenset({"round", "astype", "fillna", "rint", "to_numpy"})
_OF_WHERE, _OF_SELECT = 3, 2


def largest(node: ast.expr, stands_for: StandsFor, depth: int = 0) -> float | None:
    """Return the largest number that a formula gives, if it is reached: of flags and of ranks."""
    if depth > _DEEPEST:
        return None
    if isinstance(node, ast.Constant):
        number = node.value
        known = isinstance(number, int | float) and 0 < number < _MOST
        return float(number) if known and isinstance(number, int | float) else None
    if isinstance(node, ast.BinOp):
        sides = [largest(side, stands_for, depth + 1) for side in (node.left, node.right)]
        first, second = sides
        if first is None or second is None or not isinstance(node.op, ast.Add | ast.Mult):
            return None
        return first + second if isinstance(node.op, ast.Add) else first * second
    if isinstance(node, ast.IfExp):
        return _largest_of((node.body, node.orelse), stands_for, depth)
    if isinstance(node, ast.Call):
        return _of_call(node, stands_for, depth)
    if _FLAG.search(word_of(node)):
        return 1.0
    meant = stands_for(node)
    return None if meant is node else largest(meant, stands_for, depth + 1)


def largest_given(returned: Iterable[ast.expr]) -> float | None:
    """Return the largest number that a function gives back; None: it gives something else, too."""
    numbers = [largest(one, lambda node: node) for one in returned if not _is_zero(one)]
    known = [one for one in numbers if one is not None]
    return max(known) if known and len(known) == len(numbers) else None


def _is_zero(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 0


def _largest_of(ways: Iterable[ast.expr], stands_for: StandsFor, depth: int) -> float | None:
    """Return the largest number of several of which each row gets one, as far as they are known."""
    numbers = (largest(one, stands_for, depth + 1) for one in ways)
    return max((one for one in numbers if one is not None), default=None)


def _of_call(node: ast.Call, stands_for: StandsFor, depth: int) -> float | None:
    name = getattr(node.func, "attr", "")
    words = {one.arg: one.value for one in node.keywords}
    inner = getattr(node.func, "value", None)
    if name == "rank":
        return 1.0 if getattr(words.get("pct"), "value", None) is True else None
    if name in ("qcut", "cut"):
        return _of_bins(node, words)
    if name in ("where", "select", "map", "apply"):
        return _largest_of(_ways(node, name, stands_for), stands_for, depth)
    if not isinstance(inner, ast.expr):
        return None
    if name == "clip":
        return _of_clip(node, inner, stands_for, depth)
    return largest(inner, stands_for, depth + 1) if name in _KEEPING else None


def _of_bins(node: ast.Call, words: dict[str | None, ast.expr]) -> float | None:
    """Return the last of the bins that are numbered from 0 on."""
    if getattr(words.get("labels"), "value", True) is not False:
        return None
    given = [*node.args[1:2], *(words[word] for word in ("q", "bins") if word in words)]
    bins = next((getattr(one, "value", None) for one in given), None)
    return float(bins - 1) if type(bins) is int and bins > 1 else None


def _ways(node: ast.Call, name: str, stands_for: StandsFor) -> Iterator[ast.expr]:
    """Yield the numbers of which each row gets one: by conditions, or by a table."""
    if name == "where" and len(node.args) == _OF_WHERE:
        yield from node.args[1:]
    elif name == "select" and len(node.args) >= _OF_SELECT:
        choices = stands_for(node.args[1])
        yield from choices.elts if isinstance(choices, ast.List | ast.Tuple) else ()
        yield from node.args[2:]
    elif name in ("map", "apply") and node.args:
        table = stands_for(node.args[0])
        if isinstance(table, ast.Dict):
            yield from table.values
        elif isinstance(table, ast.Lambda):
            yield table.body


def _of_clip(node: ast.Call, inner: ast.expr, stands_for: StandsFor, depth: int) -> float | None:
    """Return where numbers are cut off, unless they are known to end before."""
    library = isinstance(inner, ast.Name) and inner.id in ("np", "numpy")
    held, limits = (node.args[0], node.args[1:]) if library and node.args else (inner, node.args)
    ends = [one.value for one in node.keywords if one.arg in ("upper", "a_max", "max")]
    upper = [*ends, *limits[1:2]]
    number = largest(upper[0], stands_for, depth + 1) if len(upper) == 1 else None
    known = largest(held, stands_for, depth + 1)
    return known if number is None else min(number, number if known is None else known)
