"""What expressions stand for while a program is followed from its tables to its training calls."""

from __future__ import annotations

import ast
import glob
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from losspick.reading.python.origins.changing import path_of
from losspick.reading.python.origins.gaps import may_hold, parts
from losspick.reading.python.origins.modules import imported_from
from losspick.reading.python.origins.objects import attribute
from losspick.reading.python.origins.origin_calls import method
from losspick.reading.python.origins.origin_each import applied, comprehension, index, paired
from losspick.reading.python.origins.origin_steps import chosen, compared, shifted
from losspick.reading.python.origins.origin_values import (
    Classes,
    Frame,
    Made,
    Origin,
    Others,
    Own,
    Plain,
    Several,
    Value,
    either,
)
from losspick.reading.python.text.syntax import walk

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Names, Program


#: Items of a list that are kept.
_MOST_ITEMS = 2_000


def _name(program: Program, node: ast.Name, names: Names) -> Value:
    if node.id in names:
        return names[node.id]
    own = program.tops[program.home].get(node.id)
    if own is None:
        around = program.globals_of(program.home).get(node.id)
        own = around if around is not None else _imported(program, node)  # type: ignore[assignment]
    return own if own is not None else program.functions.get(node.id)


def _imported(program: Program, node: ast.expr) -> Value:
    path = path_of(node, program.imported())
    return imported_from(program, path) if path else None


def _constant(program: Program, node: ast.Constant, names: Names) -> Value:
    return Plain(node.value, program.place(node))


def _arithmetic(program: Program, node: ast.BinOp, names: Names) -> Value:
    left, right = program.value(node.left, names), program.value(node.right, names)
    if isinstance(node.op, ast.BitAnd | ast.BitOr | ast.BitXor):
        both = [one for one in (left, right) if isinstance(one, Origin)]
        own = [one for one in both if one.column in program.columns]  # rows chosen by the target
        return next((one.changed() for one in (*own, *both)), None)
    if isinstance(node.op, ast.Add) and isinstance(left, Several) and isinstance(right, Several):
        short = len(left.items) + len(right.items) <= _MOST_ITEMS
        plain = short and not left.rows and not right.rows
        return Several((*left.items, *right.items)) if plain else None
    return shifted(left, node.op, right, ast.unparse(node))


def _comparison(program: Program, node: ast.Compare, names: Names) -> Value:
    left, right = program.value(node.left, names), program.value(node.comparators[0], names)
    if not isinstance(left, Origin) and isinstance(right, Origin):
        return right.changed()
    if len(node.ops) != 1 or isinstance(node.ops[0], ast.In | ast.NotIn | ast.Is | ast.IsNot):
        return left.changed() if isinstance(left, Origin) else None
    return compared(left, type(node.ops[0]).__name__, right, ast.unparse(node))


def _several(program: Program, node: ast.Tuple | ast.List, names: Names) -> Value:
    items: list[Value] = []
    for one in node.elts:
        value = program.value(one, names)
        spread = isinstance(one, ast.Starred) and isinstance(value, Several)
        items += value.items if spread and isinstance(value, Several) else (value,)
    return Several(tuple(items)) if len(items) <= _MOST_ITEMS else None


def _minus(program: Program, node: ast.UnaryOp, names: Names) -> Value:
    inner = program.value(node.operand, names)
    if isinstance(inner, Origin):
        return inner.changed()
    number = inner.value if isinstance(inner, Plain) else None
    known = isinstance(number, int | float) and isinstance(node.op, ast.USub)
    return Plain(-number) if known and isinstance(number, int | float) else None


def _dictionary(program: Program, node: ast.Dict, names: Names) -> Value:
    keys = [None if key is None else program.value(key, names) for key in node.keys]
    values = [program.value(value, names) for value in node.values]
    place = program.place(node)
    pairs = [
        (key.value, value.value)
        for key, value in zip(keys, values, strict=True)
        if isinstance(key, Plain) and isinstance(value, Plain)
    ]
    if len(pairs) == len(keys):
        return Plain(dict(pairs), place)
    named = {
        key.value: value
        for key, value in zip(keys, values, strict=True)
        if isinstance(key, Plain) and isinstance(key.value, str)
    }
    return Made("", [place], (*values,), attributes=named)


def _starred(program: Program, node: ast.Starred, names: Names) -> Value:
    return program.value(node.value, names)


def _yield(program: Program, node: ast.Yield, names: Names) -> Value:
    program.yielded.append(program.value(node.value, names))
    return None


def _choice(program: Program, node: ast.IfExp, names: Names) -> Value:
    test = program.value(node.test, names)
    body, other = program.value(node.body, names), program.value(node.orelse, names)
    if isinstance(test, Origin) and isinstance(body, Plain) and isinstance(other, Plain):
        return chosen(test, (body, other))
    return body if body == other else either((body, other))


def _text(value: Value) -> str | None:
    return value.value if isinstance(value, Plain) and isinstance(value.value, str) else None


def _item(program: Program, node: ast.Subscript, names: Names) -> Value:
    owner, key = program.value(node.value, names), program.value(node.slice, names)
    if isinstance(owner, Several) and isinstance(key, Plain) and isinstance(key.value, int):
        inside = -len(owner.items) <= key.value < len(owner.items)
        return owner.items[key.value] if inside else None
    if isinstance(owner, Plain | Made):
        return _entry(owner, key)
    if isinstance(owner, Classes):
        known = owner.index and isinstance(key, Origin) and key == owner.of
        return method(owner.of, "map", (owner,), {}, ast.unparse(node)) if known else None
    if isinstance(node.slice, ast.Lambda):
        key = _chosen_by(program, node.slice)
    # rows that are chosen by the target itself may be those of some classes
    chosen = isinstance(key, Origin) and key.column in program.columns
    _note_parts(program, owner, node.slice, key)
    if isinstance(owner, Origin):
        return owner.changed() if chosen else owner
    if not isinstance(owner, Frame):
        return None
    text = _text(key)
    if text is not None:
        return owner.column(text)
    if isinstance(key, Others):
        made = owner.like()
        made.dropped |= key.without
        made.only = (f"{glob.escape(key.prefix)}*",) if key.prefix else made.only
        return made
    if isinstance(key, Several):
        return _items(owner, key, program.columns)
    return owner.like(fewer=chosen)


def _note_parts(program: Program, owner: Value, chosen: ast.expr, key: Value) -> None:
    """Note that a table or the target has other rows from here on than the data."""
    listed = isinstance(key, Others | Several) and not isinstance(chosen, ast.Tuple)
    if program.parted or listed:
        return
    if not isinstance(owner, Frame | Origin) or _text(key) is not None:
        return
    if may_hold(owner, program.columns):
        program.parted = parts(program, chosen, key)


def _entry(owner: Plain | Made, key: Value) -> Value:
    """Return what stands under a key of a dictionary."""
    if isinstance(key, Origin) and isinstance(owner, Plain):
        return method(key, "map", (owner,), {}, "")  # each value is looked up
    if not isinstance(key, Plain) or not isinstance(key.value, str | int):
        return None
    if isinstance(owner, Made):
        word = str(key.value)
        table = owner.derived_from() if word not in owner.attributes else None
        return Origin(word, table.table).changed() if table else owner.attributes.get(word)
    found = owner.value.get(key.value) if isinstance(owner.value, dict) else None
    return None if found is None else Plain(found)


def _chosen_by(program: Program, node: ast.Lambda) -> Value:
    """Return a column of the target if a function that chooses rows mentions one."""
    words = {one.value for one in walk(node) if isinstance(one, ast.Constant)}
    words |= {one.attr for one in walk(node) if isinstance(one, ast.Attribute)}
    return next((Origin(one, None) for one in sorted(program.columns) if one in words), None)


def _items(owner: Frame, key: Several, columns: Collection[str]) -> Value:
    """Return what ``table[[...]]`` or ``table.loc[rows, column]`` gives."""
    texts = [_text(one) for one in key.items]
    if None not in texts:
        one = texts[0] if len(texts) == 1 else None
        if one is not None:
            return owner.column(one)
        made = owner.like()  # a copy, whatever it is given
        made.only = tuple(text for text in texts if text is not None)
        kept = {name: value for name, value in made.columns.items() if name in made.only}
        made.columns = kept
        return made
    last = texts[-1] if len(texts) == 2 else None
    column, rows = None if last is None else owner.column(last), key.items[0]
    chosen = isinstance(rows, Origin) and rows.column in columns
    return column.changed() if chosen and isinstance(column, Origin) else column


#: Attributes of tables that are no columns.
_OF_TABLES = frozenset({"values", "shape", "columns", "index", "T", "at", "iat", "dtypes", "size",
                        "ndim", "empty", "axes", "plot", "style", "attrs", "flags"})  # fmt: skip


def _attribute(program: Program, node: ast.Attribute, names: Names) -> Value:
    text = ast.unparse(node)
    owner = program.value(node.value, names)
    if isinstance(owner, Own) or (isinstance(owner, Made) and owner.of is not None):
        return attribute(program, owner, node.attr)
    if text in names:
        return names[text]
    if isinstance(owner, Made):
        return owner.attributes.get(node.attr)
    if owner is None:
        return _imported(program, node)
    if isinstance(owner, Frame):
        if node.attr in ("loc", "iloc"):
            return owner
        if node.attr == "values" and owner.only is not None:
            return owner.like()
        if node.attr == "columns" and "columns" not in owner.columns:
            return Others(owner.dropped)
        is_column = node.attr in program.columns or node.attr in owner.columns
        return owner.column(node.attr) if is_column or node.attr not in _OF_TABLES else None
    return method(owner, node.attr, (), {}, text) if isinstance(owner, Origin) else None


def _call(program: Program, node: ast.Call, names: Names) -> Value:
    made = applied(program, node, names) or paired(program, node, names)
    return program.call(node, names) if made is None else made


EXPRESSIONS: Mapping[type[ast.expr], Callable[[Program, Any, Names], Value]] = {
    ast.Name: _name,
    ast.Constant: _constant,
    ast.BinOp: _arithmetic,
    ast.Compare: _comparison,
    ast.Tuple: _several,
    ast.List: _several,
    ast.UnaryOp: _minus,
    ast.Dict: _dictionary,
    ast.Subscript: _item,
    ast.Attribute: _attribute,
    ast.Call: _call,
    ast.Starred: _starred,
    ast.Yield: _yield,
    ast.IfExp: _choice,
    ast.ListComp: comprehension,
    ast.GeneratorExp: comprehension,
    ast.SetComp: comprehension,
    ast.DictComp: index,
}
