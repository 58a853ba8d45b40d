"""OpenMMLab: Python files that hold nested ``dict(...)`` calls; only literals are read."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from losspick.core.spec import ModelSpec
from losspick.reading.configs.bases import Bases, NotFoundError
from losspick.reading.configs.mmlab_counts import counts
from losspick.reading.configs.mmlab_losses import specs_of_losses
from losspick.reading.configs.mmlab_settings import specs_of_settings
from losspick.reading.configs.node import UNREAD, Node, Scalar
from losspick.reading.python.text.source import Source

_DEEPEST = 40
#: What a name is followed to within what another name stands for.
_PLAIN = (ast.Constant, ast.Tuple, ast.List, ast.BinOp)
_LONGEST = 2000


def is_mmlab(tree: ast.Module) -> bool:
    """Tell whether a module is such a configuration: a model as a dictionary, nothing run."""
    assigned = _assigned(tree)
    if "model" not in assigned:
        return _extends(tree)
    model = assigned["model"]
    if isinstance(model, ast.Dict):
        keys = {key.value for key in model.keys if isinstance(key, ast.Constant)}
    elif isinstance(model, ast.Call) and isinstance(model.func, ast.Name):
        keys = {keyword.arg for keyword in model.keywords} if model.func.id == "dict" else set()
    else:
        return False
    return "type" in keys or any(isinstance(key, str) and "head" in key for key in keys)


def _extends(tree: ast.Module) -> bool:
    """Tell whether a module only sets what others that it extends have."""
    return "_base_" in _assigned(tree) and all(
        isinstance(node, ast.Assign | ast.Expr | ast.Delete) for node in tree.body
    )


def _assigned(tree: ast.Module) -> dict[str, ast.expr]:
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def read_mmlab(source: Source, bases: Bases) -> list[ModelSpec]:
    """Return a spec for each loss of a head, and one for the class counts."""
    root = document(source)
    try:
        root = bases.extended(root)
    except (NotFoundError, RecursionError):
        bases.files.clear()  # what stands here is all that is known
    if "model" not in root.items:
        return []
    return [*specs_of_losses(root), counts(root), *specs_of_settings(root)]


def document(source: Source) -> Node:
    """Return what a configuration sets."""
    names = _assigned(source.tree)
    root = Node(source.place(source.tree), "mapping")
    for name, value in names.items():
        root.items[name] = _node(value, source, names, 0)
    return root


def _node(value: ast.expr, source: Source, names: Mapping[str, ast.expr], depth: int) -> Node:
    """Return a value as a document; what is no literal is not read."""
    made = Node(source.place(value), scalar=UNREAD)
    if depth > _DEEPEST:
        return made
    if isinstance(value, ast.Constant) and isinstance(value.value, str | int | float | bool | None):
        made.scalar = value.value
    elif isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
        made.scalar = _negative(value.operand)
    elif isinstance(value, ast.Name) and value.id in names:
        plain = {name: one for name, one in names.items() if isinstance(one, _PLAIN)}
        known = _node(names[value.id], source, {} if plain == names else plain, depth + 1)
        return Node(made.place, known.kind, known.scalar, known.items, known.elements)
    elif isinstance(value, ast.Attribute) and (path := ast.unparse(value)).startswith("_base_."):
        made.scalar = f"{{{{{path}}}}}"
    elif isinstance(value, ast.Tuple | ast.List):
        made.kind, made.scalar = "list", None
        made.elements = [_node(element, source, names, depth + 1) for element in value.elts]
    elif isinstance(value, ast.BinOp):
        _compute(made, value, source, names, depth)
    elif isinstance(value, ast.Dict | ast.Call):
        _fill(made, value, source, names, depth)
    return made


def _negative(value: ast.expr) -> Scalar:
    """Return a number below 0; what else has a minus before it is not read."""
    number = value.value if isinstance(value, ast.Constant) else None
    return -number if type(number) is int or type(number) is float else UNREAD


def _compute(
    made: Node, value: ast.BinOp, source: Source, names: Mapping[str, ast.expr], depth: int
) -> None:
    """Fill in sums of numbers, and lists that are joined or repeated, as class weights are."""
    left, right = (_node(one, source, names, depth + 1) for one in (value.left, value.right))
    if isinstance(value.op, ast.Add) and left.kind == right.kind == "list":
        made.kind, made.scalar = "list", None
        made.elements = [*left.elements, *right.elements]
    elif isinstance(value.op, ast.Add) and type(left.scalar) is type(right.scalar) is int:
        made.scalar = int(str(left.scalar)) + int(str(right.scalar))
    elif isinstance(value.op, ast.Mult) and left.kind == "list" and type(right.scalar) is int:
        times = int(str(right.scalar))
        if 0 <= times * len(left.elements) <= _LONGEST:
            made.kind, made.scalar = "list", None
            made.elements = left.elements * times


def _fill(
    made: Node,
    value: ast.Dict | ast.Call,
    source: Source,
    names: Mapping[str, ast.expr],
    depth: int,
) -> None:
    if isinstance(value, ast.Call) and _function(value) == "len" and len(value.args) == 1:
        listed = _node(value.args[0], source, names, depth + 1)
        if listed.kind == "list":
            made.scalar = len(listed.elements)
        return
    if isinstance(value, ast.Call) and _function(value) != "dict":
        return
    pairs = _call_pairs(value) if isinstance(value, ast.Call) else _dict_pairs(value)
    made.kind, made.scalar = "mapping", None
    for key, inner in pairs:
        made.items[key] = _node(inner, source, names, depth + 1)
        if key == "type" and isinstance(inner, ast.Name | ast.Attribute):
            name = inner.id if isinstance(inner, ast.Name) else inner.attr
            made.items[key] = Node(source.place(inner), scalar=name)


def _function(value: ast.Call) -> str | None:
    return value.func.id if isinstance(value.func, ast.Name) else None


def _call_pairs(value: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    return ((k.arg, k.value) for k in value.keywords if k.arg is not None)


def _dict_pairs(value: ast.Dict) -> Iterator[tuple[str, ast.expr]]:
    for key, inner in zip(value.keys, value.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value, inner
