"""Calls that count labels, and what expressions of weights are made of."""

from __future__ import annotations

import ast

from losspick.reading.python.text.syntax import children_of, last_name

#: Functions that count how often each class occurs.
_COUNTING = frozenset({"bincount", "value_counts", "Counter", "count", "count_nonzero"})
#: What makes weights less than balanced.
_TEMPERING = frozenset({"sqrt", "log", "log1p", "log2", "log10", "power", "pow", "clip", "clamp",
                        "minimum", "min", "exp", "tanh", "rsqrt"})  # fmt: skip


def given_to(call: ast.Call, name: str, position: int | None) -> ast.expr | None:
    """Return an argument of a call; None: not given."""
    for one in call.keywords:
        if one.arg == name:
            return one.value
    return call.args[position] if position is not None and position < len(call.args) else None


def name_of(node: ast.AST) -> str:
    """Return the last name of what a call runs, or nothing."""
    func = node.func if isinstance(node, ast.Call) else None
    return last_name(func)


def numbers_of(node: ast.AST) -> list[ast.AST]:
    """Return the parts of an expression that its numbers come from: not the labels that choose."""
    if isinstance(node, ast.Compare) or counted_labels(node) is not None:
        return []
    if isinstance(node, ast.Subscript):
        return [node.value]
    if isinstance(node, ast.ListComp | ast.GeneratorExp):
        return [node.elt]
    return [*children_of(node)]


def balanced_labels(call: ast.Call) -> list[ast.expr]:
    """Return the labels that scikit-learn computes balanced weights of."""
    labels = given_to(call, "y", 2 if name_of(call) == "compute_class_weight" else 1)
    balanced = getattr(given_to(call, "class_weight", 0), "value", None) == "balanced"
    return [uncast(labels)] if balanced and labels is not None else []


def asks(call: ast.Call, option: str) -> bool:
    """Tell whether a call sets an option to anything but nothing."""
    given = given_to(call, option, None)
    return given is not None and getattr(given, "value", True) not in (None, False)


def is_main(node: ast.AST) -> bool:
    """Tell whether a branch is that of a file that is run by itself."""
    return isinstance(node, ast.If) and "__name__" in ast.dump(node.test)


def is_tempered(node: ast.AST) -> bool:
    """Tell whether an expression makes weights less than balanced."""
    powers = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)
    return powers or name_of(node) in _TEMPERING


def counted_labels(node: ast.AST) -> ast.expr | None:
    """Return whose classes an expression counts: ``y`` of ``(y == 1).sum()``; None: it does not."""
    if not isinstance(node, ast.Call):
        return None
    name = name_of(node)
    library = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") in _NAMES
    plain = isinstance(node.func, ast.Name) or library
    held = node.args[0] if plain and node.args else getattr(node.func, "value", None)
    if not isinstance(held, ast.expr):
        return None
    if name == "unique" and asks(node, "return_counts"):
        return uncast(held)
    if name in ("sum", "len") or name in _COUNTING:
        return _uncompared(held)
    return None


_NAMES = frozenset({"np", "numpy", "torch", "pd", "collections", "tf"})


def _uncompared(node: ast.expr) -> ast.expr:
    """Return labels that are compared, subtracted from 1, picked by themselves or cast."""
    while True:
        if isinstance(node, ast.Compare):
            node = node.left
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            node = node.right
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Compare):
            node = node.slice.left
        elif (known := uncast(node)) is not node:
            node = known
        else:
            return node


#: What leaves each label what it is: methods, attributes and functions.
_KEEPING = frozenset({"astype", "long", "int", "float", "numpy", "to_numpy", "tolist", "cpu",
                      "ravel", "flatten", "squeeze", "to", "view", "reshape",
                      "detach"})  # fmt: skip
_WRAPPING = frozenset({"array", "asarray", "tensor", "as_tensor", "from_numpy", "list",
                       "LongTensor"})  # fmt: skip


def uncast(node: ast.expr) -> ast.expr:
    """Return labels without casts and changes of form: ``y`` of ``y.astype(int)``."""
    while True:
        if isinstance(node, ast.Attribute) and node.attr == "values":
            node = node.value
        elif not isinstance(node, ast.Call):
            return node
        elif isinstance(node.func, ast.Attribute) and node.func.attr in _KEEPING:
            node = node.func.value
        elif name_of(node) in _WRAPPING and len(node.args) >= 1:
            node = node.args[0]
        else:
            return node
