"""Whether a program may fill, drop or pass by what is missing in its target, or leave out rows."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from losspick.reading.python.origins.origin_branches import last_name
from losspick.reading.python.origins.origin_values import Call, Frame, Origin, Plain, Value
from losspick.reading.python.origins.tables import texts_of
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Program

#: What looks for missing values, fills them, or leaves their rows out.
GAPS = frozenset(
    {"dropna", "fillna", "interpolate", "ffill", "bfill", "pad", "backfill", "isna", "isnull",
     "notna", "notnull", "isnan", "isfinite", "nan_to_num", "drop_nulls", "fill_null", "fill_nan",
     "is_null", "is_not_null", "is_nan", "is_not_nan", "nanmean", "nansum", "combine_first",
     "mask", "masked_invalid", "masked_select", "where", "query", "update", "compress", "isin",
     "isinf"}
)  # fmt: skip
#: Options by which a table is read in another way, or only in part.
_OPTIONS = frozenset({"keep_default_na", "na_filter", "na_values", "converters", "nrows",
                      "skiprows", "skipfooter", "chunksize", "filters"})  # fmt: skip
#: What takes some rows of a data set, by their places.
_SUBSETS = frozenset({"Subset", "SubsetRandomSampler", "WeightedRandomSampler", "take", "loc"})
#: What only counts where something is missing.
_COUNTED = frozenset({"sum", "mean", "any", "all"})
#: What parts rows at random or into folds, whatever they hold.
_SPLITS = frozenset({"split", "train_test_split", "permutation", "randperm", "shuffle", "choice",
                     "random_split", "array_split", "sample"})  # fmt: skip


def note_gaps(program: Program, function: ast.expr, call: Call) -> None:
    """Note whether a call that is about missing values has nothing to do with the target."""
    if call.name in GAPS:
        aside = _passes_by(call, program.columns)
        before = program.passed_by.get(id(function), True)
        program.passed_by[id(function)] = before and aside


def _passes_by(call: Call, columns: Collection[str]) -> bool:
    owner, given, named = call.owner, call.given, call.named
    if isinstance(owner, Frame) and "subset" in named:
        chosen = texts_of(named["subset"])
        return bool(chosen) and not any(may_hold(owner.column(one), columns) for one in chosen)
    if isinstance(owner, Frame) and given and isinstance(given[0], Plain):
        words = given[0].value if isinstance(given[0].value, dict) else {}
        if words and not any(may_hold(owner.column(str(one)), columns) for one in words):
            return True
    about = owner if isinstance(owner, Frame | Origin) else given[0] if given else None
    return isinstance(about, Frame | Origin) and not may_hold(about, columns)


def may_hold(value: Value, columns: Collection[str]) -> bool:
    """Tell whether a value may be a target, or a table with it."""
    if isinstance(value, Origin):
        return value.column in columns
    if not isinstance(value, Frame):
        return True
    rest = set(columns) - value.dropped
    if value.only is not None:
        rest = {one for one in rest if any(fnmatch(one, only) for only in value.only)}
    return bool(rest) or any(may_hold(one, columns) for one in value.columns.values())


def leaves_gaps(program: Program) -> bool:
    """Tell whether what is missing in the target reaches the training, with all rows of the data.

    Only of what was seen of the program: it is asked for where the way of the target was.
    """
    return not program.parted and not any(_may_fill(source, program) for source in program.sources)


def _may_fill(source: Source, program: Program) -> bool:
    harmless = {id(one) for one in _counted(source.tree)}
    for node in walk(source.tree):
        if isinstance(node, ast.keyword) and node.arg in _OPTIONS:
            return True
        about = isinstance(node, ast.Attribute) and node.attr in GAPS
        if about and id(node) not in harmless and not program.passed_by.get(id(node), False):
            return True
        if isinstance(node, ast.Call) and _chooses(node, program):
            return True
        if isinstance(node, ast.Compare) and _is_of_itself(node):
            return True
    return False


def _chooses(node: ast.Call, program: Program) -> bool:
    """Tell whether a call is about missing values, or takes rows that were chosen before."""
    name = last_name(node)
    if name in _SUBSETS:
        return not all(
            isinstance(one, ast.Name) and one.id in _split_names(program)
            for one in (*node.args[-1:], *(word.value for word in node.keywords))
        )
    return isinstance(node.func, ast.Name) and name in GAPS


def _is_of_itself(node: ast.Compare) -> bool:
    """Tell whether a value is compared with itself, of which only NaN is different."""
    return ast.dump(node.left) == ast.dump(node.comparators[0])


def _counted(tree: ast.Module) -> Iterator[ast.Attribute]:
    """Yield ``isna`` of which no more is asked than how often, or whether."""
    for node in walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr not in _COUNTED:
            continue
        inner = node.value.func if isinstance(node.value, ast.Call) else None
        if isinstance(inner, ast.Attribute) and inner.attr in ("isna", "isnull", "notna"):
            yield inner


def parts(program: Program, node: ast.expr, key: Value) -> bool:
    """Tell whether rows are chosen that may be those of which the target is known."""
    if isinstance(node, ast.Tuple):
        return bool(node.elts) and parts(program, node.elts[0], None)
    if isinstance(node, ast.Slice):
        return (node.lower is not None or node.upper is not None) and not _is_batch(node)
    if isinstance(node, ast.Constant | ast.List):
        return False
    if isinstance(node, ast.Name) and not isinstance(key, Origin):
        return node.id not in _split_names(program)
    return True


def _is_batch(node: ast.Slice) -> bool:
    """Tell whether rows are taken from a place on, which a loop moves."""
    end = node.upper
    return (
        isinstance(node.lower, ast.Name)
        and isinstance(end, ast.BinOp)
        and isinstance(end.op, ast.Add)
        and ast.unparse(end.left) == node.lower.id
    )


def _split_names(program: Program) -> frozenset[str]:
    """Return the names of indices that a program draws, or that it is given one by one."""
    if program.drawn is None:
        program.drawn = frozenset(
            name for source in program.sources for name in _drawn(source.tree)
        )
    return program.drawn


def _drawn(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for _ in range(2):  # parts of what is drawn, too
        for node in walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name == "__getitem__":
                found |= {one.arg for one in node.args.args[1:]}
            elif isinstance(node, ast.Assign) and _draws(node.value, found):
                found |= {name for one in node.targets for name in _names(one)}
            elif isinstance(node, ast.For) and _draws(node.iter, found):
                found |= set(_names(node.target))
    return found


def _draws(node: ast.expr, known: Collection[str]) -> bool:
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Name) and node.value.id in known
    if isinstance(node, ast.Call) and last_name(node) == "enumerate" and node.args:
        return _draws(node.args[0], known)
    return isinstance(node, ast.Call) and last_name(node) in _SPLITS


def _names(node: ast.expr) -> Iterator[str]:
    return (one.id for one in walk(node) if isinstance(one, ast.Name))
