"""What methods and functions make of whole tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from losspick.reading.python.origins.origin_values import (
    Frame,
    Origin,
    Others,
    Plain,
    Several,
    Value,
)

#: Methods that leave a table with all its rows, but for those where something is missing.
_WHOLE = frozenset(
    {"drop", "dropna", "copy", "reset_index", "sort_values", "set_index", "sort_index", "fillna",
     "sample", "to_frame", "collect", "drop_duplicates", "ffill", "bfill", "interpolate",
     "convert_dtypes", "infer_objects", "select_dtypes", "to_pandas", "reindex", "lazy",
     "rename_axis", "compute", "persist", "clone", "shuffle", "rename", "assign", "astype"}
)  # fmt: skip
#: Those that leave out some, or change whatever cells.
_FEWER = frozenset({"head", "tail", "query", "filter", "nlargest", "nsmallest", "apply", "replace",
                    "map", "applymap", "clip", "where", "mask", "transform", "round", "abs",
                    "truncate", "with_columns", "eval"})  # fmt: skip
_TYPES = ("float", "int", "str", "object", "category")


def of_frame(owner: Frame, name: str, given: Sequence[Value], named: Mapping[str, Value]) -> Value:
    """Return what a method of a table gives."""
    first = given[0] if given else None
    if name in ("pop", "get", "get_column") and isinstance(first, Plain):
        column = owner.column(str(first.value))
        if name == "pop":
            owner.dropped |= {str(first.value)}
        return column
    if name == "rename":
        return _renamed(owner, named.get("columns"))
    if name == "assign":
        made = owner.like()
        made.columns |= named
        return made
    if name == "select":
        named_all = all(isinstance(one, Plain) or texts_of(one) for one in given)
        return owner.like(fewer=not named_all)
    if name in ("merge", "join"):
        how = named.get("how", Plain("left" if name == "join" else "inner"))
        left = isinstance(how, Plain) and how.value == "left"
        return owner.like(fewer=not left)
    if name not in _WHOLE and name not in _FEWER:
        return owner.like() if name == "to_numpy" and owner.only is not None else None
    made = owner.like(fewer=name in _FEWER)
    if name == "drop":
        chosen = named.get("columns", named.get("labels", first))
        made.dropped |= texts_of(chosen)
    if name == "astype" and not _keeps_values(first if first is not None else named.get("dtype")):
        made.fewer = True
    return made


def texts_of(value: Value) -> frozenset[str]:
    """Return the texts that a value holds."""
    items = value.items if isinstance(value, Several) else (value,)
    texts = (one.value for one in items if isinstance(one, Plain))
    return frozenset(text for text in texts if isinstance(text, str))


def _keeps_values(kind: Value) -> bool:
    """Tell whether cells of this type have the values that they had."""
    if isinstance(kind, Plain) and isinstance(kind.value, dict):
        return all(isinstance(one, str) and one.startswith(_TYPES) for one in kind.value.values())
    if isinstance(kind, Plain):
        return isinstance(kind.value, str) and kind.value.startswith(_TYPES)
    return kind is None  # np.float32, float, int


def _renamed(owner: Frame, names: Value) -> Value:
    """Return a table of which columns have other names."""
    if not isinstance(names, Plain) or not isinstance(names.value, dict):
        return owner.like(fewer=True)
    made = owner.like()
    made.columns |= {str(new): owner.column(str(old)) for old, new in names.value.items()}
    return made


def joined_tables(name: str, first: Value, named: Mapping[str, Value]) -> Value:
    """Return one table of several side by side, or one of which columns were spread out."""
    if name == "get_dummies" and isinstance(first, Frame):
        spread = texts_of(named.get("columns"))
        if not spread:
            return first.like(fewer=True)  # those of words, whichever they are
        made = first.like()
        for word in spread:
            column = first.column(word)
            made.columns[word] = column.changed() if isinstance(column, Origin) else None
        return made
    axis = named.get("axis", Plain(0))
    parts = first.items if isinstance(first, Several) else (first,)
    beside = isinstance(axis, Plain) and axis.value in (1, "columns")
    frames = [one for one in parts if isinstance(one, Frame)]
    if not frames:
        return None
    if beside:
        made = frames[0].like()
        for one in frames[1:]:
            made.columns |= one.columns
        return made
    same = len({one.table for one in frames}) == 1 and len(frames) == len(parts)
    return frames[0].like(fewer=True) if same else None


def left_columns(owner: Others, name: str, given: Sequence[Value]) -> Value:
    """Return what a method leaves of the columns of a table."""
    if name in ("drop", "difference"):
        return Others(owner.without | (texts_of(given[0]) if given else frozenset()))
    return owner if name in ("tolist", "to_list", "copy", "values", "list", "sorted") else None
