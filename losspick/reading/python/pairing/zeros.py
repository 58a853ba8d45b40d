"""Labels of margin losses that are compared with 0 beside the loss: they are not -1 and +1.

The comparison may stand in another loop, and with what is put together of the labels of batches.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.renumbering import LESS_ONE
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV, Value, altered

MARGINS = frozenset({"CosineEmbeddingLoss", "cosine_embedding_loss", "HingeEmbeddingLoss",
                      "hinge_embedding_loss", "SoftMarginLoss", "soft_margin_loss",
                      "MarginRankingLoss", "margin_ranking_loss"})  # fmt: skip
#: Functions that put arrays together, and methods that leave the numbers of one.
_JOINING = frozenset({"cat", "concat", "concatenate", "stack", "hstack", "array", "asarray",
                      "tensor", "as_tensor", "list"})  # fmt: skip
_KEEPING = frozenset({"cpu", "numpy", "view", "flatten", "squeeze", "reshape", "tolist", "detach",
                      "float", "long", "int", "to", "item", "cuda", "ravel", "clone"})  # fmt: skip
#: What gives labels other numbers where they are 0.
_RECODING = frozenset({"where", "masked_fill", "masked_fill_", "index_put_", "masked_scatter"})


def told_by_zero(path: str, target: Value, name: ast.expr | None, frame: Frame) -> Value:
    """Return labels as 0 and 1, if as they are read they meet a margin loss and a 0."""
    if last(path) not in MARGINS or not isinstance(target, TensorV) or not _is_open(target):
        return target
    if not isinstance(name, ast.Name) or "= 0" not in frame.source.text:
        return target
    within = _around(frame)
    copies = _copies(within, name.id)
    tests = [test for test in _tests(within) if _is_in(test.left, copies)]
    compared = [test for test in tests if _is_number(test, 0)]
    # beside other numbers 0 may stand for rows without a label
    others = any(not _is_number(test, 0, 1) for test in tests)
    if not compared or others or _is_recoded(within, compared):
        return target
    return altered(target, targets=TargetDomain.ZERO_ONE)


def _around(frame: Frame) -> ast.AST:
    """Return the function in which a loss is applied, or the module."""
    function = frame.function
    if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
        return whole(function)
    return frame.source.tree


def _is_open(target: TensorV) -> bool:
    """Tell whether labels stand as they were read, and nothing is known of them."""
    plain = target.targets is None and not target.made and target.activation is None
    return plain and target.rank is not None and target.name not in (COMPUTED, LESS_ONE)


def _tests(within: ast.AST) -> Iterator[ast.Compare]:
    for node in walk(within):
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            yield node


def _is_number(test: ast.Compare, *numbers: int) -> bool:
    """Tell whether a comparison asks for one of some numbers."""
    same = isinstance(test.ops[0], ast.Eq | ast.NotEq)
    number = getattr(test.comparators[0], "value", None)
    return same and type(number) in (int, float) and number in numbers


def _copies(within: ast.AST, name: str) -> frozenset[str]:
    """Return the names of labels, and of what is put together of them and nothing else."""
    found = {name}
    bound = [*_bindings(within)]
    for _ in range(_ROUNDS):
        found |= {to for to, value in bound if _is_in(value, found)}
    others = {to for to, value in bound if to in found and not _is_in(value, found | {to})}
    return frozenset(found - (others - {name}))


#: So often what was put together may be put together again.
_ROUNDS = 3


def _bindings(within: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield names with what they are set to, or what is put into them."""
    for node in walk(within):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from _pairs(target, node.value)
        method = node.func if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and isinstance(method, ast.Attribute) and node.args:
            held = method.value
            if method.attr in ("append", "extend") and isinstance(held, ast.Name):
                yield held.id, node.args[0]


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name) and not (isinstance(value, ast.List) and not value.elts):
        yield target.id, value
    if not isinstance(target, ast.Tuple):
        return
    parts = value.elts if isinstance(value, ast.Tuple) else _zipped(value)
    if len(parts) == len(target.elts):
        for one, part in zip(target.elts, parts, strict=True):
            yield from _pairs(one, part)


def _zipped(value: ast.expr) -> list[ast.expr]:
    """Return what ``zip(*[(a, b) for ... in ...])`` puts into each of its columns."""
    inner = value.args[0] if isinstance(value, ast.Call) and len(value.args) == 1 else None
    rows = inner.value if isinstance(inner, ast.Starred) else None
    row = rows.elt if isinstance(rows, ast.ListComp | ast.GeneratorExp) else None
    return row.elts if isinstance(row, ast.Tuple) else []


def _is_in(node: ast.expr, names: frozenset[str] | set[str]) -> bool:
    """Tell whether an expression holds the numbers of one of some names, and no others."""
    if isinstance(node, ast.Name):
        return node.id in names
    if isinstance(node, ast.ListComp):
        return _is_in(node.elt, names)
    if not isinstance(node, ast.Call):
        return False
    called = last_name(node.func)
    if called in _JOINING and node.args:
        return _is_in(node.args[0], names)
    held = node.func.value if isinstance(node.func, ast.Attribute) else None
    return called in _KEEPING and held is not None and _is_in(held, names)


def _is_recoded(within: ast.AST, compared: list[ast.Compare]) -> bool:
    """Tell whether a comparison chooses which labels get another number."""
    wanted = {id(one) for one in compared}
    for node in walk(within):
        called = getattr(getattr(node, "func", None), "attr", "")
        stored = isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
        chooses = stored or called in _RECODING or isinstance(node, ast.IfExp)
        if chooses and any(id(inner) in wanted for inner in walk(node)):
            return True
    return False
