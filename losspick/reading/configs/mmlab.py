"""OpenMMLab: Python files that hold nested ``dict(...)`` calls; only literals are read."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.spec import Fact, Literal, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import UNREAD, Node, mappings
from losspick.reading.python.source import Source

_DEEPEST = 40


def is_mmlab(tree: ast.Module) -> bool:
    """Tell whether a module is such a configuration: a model as a dictionary, nothing run."""
    model = _assigned(tree).get("model")
    if not isinstance(model, ast.Call) or not isinstance(model.func, ast.Name):
        return False
    keys = {keyword.arg for keyword in model.keywords}
    return model.func.id == "dict" and ("type" in keys or any(k and "head" in k for k in keys))


def _assigned(tree: ast.Module) -> dict[str, ast.expr]:
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def read_mmlab(source: Source) -> list[ModelSpec]:
    """Return a spec for each head with its loss, and one for the class counts."""
    names = _assigned(source.tree)
    root = Node(source.place(source.tree), "mapping")
    for name, value in names.items():
        root.items[name] = _node(value, source, names, 0)
    model = root.items["model"]
    specs = [
        _spec(head, key, node)
        for head, _ in mappings(model)
        for key, node in head.items.items()
        if key.startswith("loss") and node.text("type") == "CrossEntropyLoss"
    ]
    specs.append(_counts(root, model))
    return specs


def _node(value: ast.expr, source: Source, names: dict[str, ast.expr], depth: int) -> Node:
    """Return a value as a document; what is no literal is not read."""
    made = Node(source.place(value), scalar=UNREAD)
    if depth > _DEEPEST:
        return made
    if isinstance(value, ast.Constant) and isinstance(value.value, str | int | float | bool | None):
        made.scalar = value.value
    elif isinstance(value, ast.Name) and value.id in names:
        inner = names[value.id]
        if isinstance(inner, ast.Constant | ast.Tuple | ast.List):
            known = _node(inner, source, {}, depth + 1)
            return Node(made.place, known.kind, known.scalar, known.items, known.elements)
    elif isinstance(value, ast.Tuple | ast.List):
        made.kind, made.scalar = "list", None
        made.elements = [_node(element, source, names, depth + 1) for element in value.elts]
    elif isinstance(value, ast.Dict | ast.Call):
        _fill(made, value, source, names, depth)
    return made


def _fill(
    made: Node, value: ast.Dict | ast.Call, source: Source, names: dict[str, ast.expr], depth: int
) -> None:
    pairs = _call_pairs(value) if isinstance(value, ast.Call) else _dict_pairs(value)
    if isinstance(value, ast.Call) and not (
        isinstance(value.func, ast.Name) and value.func.id == "dict"
    ):
        return
    made.kind, made.scalar = "mapping", None
    for key, inner in pairs:
        made.items[key] = _node(inner, source, names, depth + 1)


def _call_pairs(value: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    return ((k.arg, k.value) for k in value.keywords if k.arg is not None)


def _dict_pairs(value: ast.Dict) -> Iterator[tuple[str, ast.expr]]:
    for key, inner in zip(value.keys, value.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value, inner


def _spec(head: Node, key: str, loss: Node) -> ModelSpec:
    sigmoid = loss.flag("use_sigmoid")
    written = "CrossEntropyLoss(use_sigmoid=True)" if sigmoid else "CrossEntropyLoss"
    path = "torch.nn.BCEWithLogitsLoss" if sigmoid else "torch.nn.CrossEntropyLoss"
    channels = head.count("out_channels") or head.count("num_classes")
    segmentation = key == "loss_decode"  # box heads add a class for the background
    weights = loss.get("class_weight")
    literal = weights.literal if weights is not None and weights.kind == "list" else None
    known = sigmoid is not None and segmentation
    classes = (head.text("type") or "").endswith("ClsHead")  # of whole pictures
    return ModelSpec(
        framework=Framework.TORCH,
        reader="mmlab",
        loss=Fact(NamedLoss(path=path, written=written), loss.place),
        activation=Fact("linear", loss.place) if known else None,
        units=channels if known or classes else None,
        weights=_plain(weights, literal) if (segmentation or classes) and not sigmoid else None,
        contradictions=_exclusive(loss),
    )


def _plain(node: Node | None, literal: Literal) -> Fact[tuple[Literal, ...]] | None:
    if node is None or not isinstance(literal, tuple) or None in literal:
        return None
    return Fact(literal, node.place)


def _exclusive(loss: Node) -> tuple[Fact[Remark], ...]:
    for other in ("use_mask", "use_soft"):
        node = loss.get(other)
        if loss.flag("use_sigmoid") and node is not None and node.scalar is True:
            return (Fact(Remark(f"use_sigmoid and {other} exclude each other"), node.place),)
    return ()


def _counts(root: Node, model: Node) -> ModelSpec:
    """Compare the number of class names with that of every head."""
    names = root.get("metainfo", "classes") or root.get("classes") or root.get("class_names")
    remarks: list[Fact[Remark]] = []
    if names is not None and names.elements:
        for head, path in mappings(model):
            number = head.count("num_classes")
            is_head = bool(path) and "head" in path[-1] and "rpn" not in path[-1]
            background = "decode" in (path[-1] if path else "") or "aux" in "".join(path)
            if number is None or not is_head or background:
                continue
            if number.value != len(names.elements):
                text = f"num_classes is {number.value}, and there are {len(names.elements)} classes"
                remarks.append(Fact(Remark(text), number.place))
    return ModelSpec(framework=Framework.TORCH, reader="mmlab", contradictions=tuple(remarks))
