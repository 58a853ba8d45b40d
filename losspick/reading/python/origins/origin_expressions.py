"""What expressions stand for while a program is followed from its tables to its training calls."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from losspick.reading.python.origins.origin_calls import compared, method, shifted
from losspick.reading.python.origins.origin_values import Frame, Made, Origin, Plain, Several, Value

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Names, Program


def _name(program: Program, node: ast.Name, names: Names) -> Value:
    return names.get(node.id, program.functions.get(node.id))


def _constant(program: Program, node: ast.Constant, names: Names) -> Value:
    return Plain(node.value, program.place(node))


def _arithmetic(program: Program, node: ast.BinOp, names: Names) -> Value:
    left, right = program.value(node.left, names), program.value(node.right, names)
    return shifted(left, node.op, right, ast.unparse(node))


def _comparison(program: Program, node: ast.Compare, names: Names) -> Value:
    return compared(program.value(node.left, names), ast.unparse(node))


def _several(program: Program, node: ast.Tuple | ast.List, names: Names) -> Value:
    return Several(tuple(program.value(one, names) for one in node.elts))


def _minus(program: Program, node: ast.UnaryOp, names: Names) -> Value:
    inner = program.value(node.operand, names)
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
    return Plain(dict(pairs), place) if len(pairs) == len(keys) else Made("", [place], (*values,))


def _text(value: Value) -> str | None:
    return value.value if isinstance(value, Plain) and isinstance(value.value, str) else None


def _item(program: Program, node: ast.Subscript, names: Names) -> Value:
    owner, key = program.value(node.value, names), program.value(node.slice, names)
    if isinstance(owner, Several) and isinstance(key, Plain) and isinstance(key.value, int):
        inside = -len(owner.items) <= key.value < len(owner.items)
        return owner.items[key.value] if inside else None
    # rows that are chosen by the target itself may be those of some classes
    chosen = isinstance(key, Origin) and key.column in program.columns
    if isinstance(owner, Origin):
        return owner.changed() if chosen else owner
    if not isinstance(owner, Frame):
        return None
    text = _text(key)
    if text is not None:
        return owner.column(text)
    if isinstance(key, Several):
        return _items(owner, key, program.columns)
    return Frame(owner.table, dict(owner.columns), fewer=owner.fewer or chosen)


def _items(owner: Frame, key: Several, columns: Collection[str]) -> Value:
    """Return what ``table[[...]]`` or ``table.loc[rows, column]`` gives."""
    texts = [_text(one) for one in key.items]
    if None not in texts:
        one = texts[0] if len(texts) == 1 else None
        if one is not None:
            return owner.column(one)
        return Frame(owner.table, dict(owner.columns), owner.fewer)  # a copy, whatever it is given
    last = texts[-1] if len(texts) == 2 else None
    column, rows = None if last is None else owner.column(last), key.items[0]
    chosen = isinstance(rows, Origin) and rows.column in columns
    return column.changed() if chosen and isinstance(column, Origin) else column


#: Attributes of tables that are no columns.
_OF_TABLES = frozenset({"values", "shape", "columns", "index", "T", "at", "iat", "dtypes", "size",
                        "ndim", "empty", "axes", "plot", "style", "attrs", "flags"})  # fmt: skip


def _attribute(program: Program, node: ast.Attribute, names: Names) -> Value:
    text = ast.unparse(node)
    if text in names:
        return names[text]
    owner = program.value(node.value, names)
    if isinstance(owner, Frame):
        if node.attr in ("loc", "iloc"):
            return owner
        is_column = node.attr in program.columns or node.attr in owner.columns
        return owner.column(node.attr) if is_column or node.attr not in _OF_TABLES else None
    return method(owner, node.attr, (), {}, text) if isinstance(owner, Origin) else None


def _call(program: Program, node: ast.Call, names: Names) -> Value:
    return program.call(node, names)


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
}
