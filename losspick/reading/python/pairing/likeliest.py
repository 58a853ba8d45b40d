"""Labels that are told by a comparison with the likeliest class, beside the loss that takes them.

Compared with it as they stand they are class indices; if the largest of each row is looked for
in them, too, they are rows. This is asked of one name, or of a part of it as ``batch["label"]``,
within one function or loop, which binds it once, so that the loss and the comparison are given
the same array.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.reading.python.text.syntax import children_of, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV, Unknown, Value, altered

#: Losses that take a row of shares for each row of scores, and those that take an index.
ROWS = frozenset(
    {"softmax_cross_entropy", "softmax_cross_entropy_with_logits",
     "softmax_cross_entropy_with_logits_v2", "categorical_crossentropy", "CategoricalCrossentropy"}
)  # fmt: skip
INDICES = frozenset(
    {"softmax_cross_entropy_with_integer_labels", "sparse_softmax_cross_entropy_with_logits",
     "sparse_categorical_crossentropy", "SparseCategoricalCrossentropy", "NLLLoss", "nll_loss"}
)  # fmt: skip
#: Losses that take a number for each score.
EACH = frozenset(
    {"BCEWithLogitsLoss", "BCELoss", "binary_cross_entropy", "binary_cross_entropy_with_logits",
     "sigmoid_binary_cross_entropy", "sigmoid_cross_entropy_with_logits", "sigmoid_focal_loss",
     "MultiLabelSoftMarginLoss", "multilabel_soft_margin_loss"}
)  # fmt: skip
_LIKELIEST = "argmax"
_TWO = 2
#: What leaves labels what they are, but for their number type.
_CASTS = frozenset({"cast", "astype", "to", "long", "int", "float", "cuda", "double"})
_Binding = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.For


def told_by_likeliest(
    path: str, pair: tuple[Value, Value], given: ast.expr | None, node: ast.AST, frame: Frame
) -> Value:
    """Return the target of a loss with what comparisons tell of it, if they tell against it."""
    kind, (output, target) = last(path), pair
    units = output.units if isinstance(output, TensorV) else None
    several = kind in EACH and units is not None and units > _TWO
    if kind not in ROWS and kind not in INDICES and not several:
        return target
    label = _uncast(given) if given is not None else None
    root = label
    while isinstance(root, ast.Subscript | ast.Attribute):
        root = root.value
    open_ = isinstance(target, Unknown) or (isinstance(target, TensorV) and _is_open(target))
    if not open_ or label is None or not isinstance(root, ast.Name):
        return target
    if _LIKELIEST not in frame.source.text:
        return target
    line = getattr(node, "lineno", 0)
    within = _binding(frame, line, root.id)
    if within is None or _is_chosen(within, line):
        return target
    told = _told_within(within, root.id, ast.unparse(label))
    plain = target if isinstance(target, TensorV) else TensorV()
    if kind not in INDICES and told == {TargetDomain.CLASS_INDEX}:
        classes = units if several else plain.classes
        return altered(plain, targets=TargetDomain.CLASS_INDEX, classes=classes)
    if kind in INDICES and told == {TargetDomain.ONE_HOT}:
        return altered(plain, targets=TargetDomain.ONE_HOT)
    return target


def _told_within(within: _Binding, root: str, name: str) -> set[TargetDomain | None]:
    """Return what comparisons with an array tell of it; of one that is asked for its form, nothing.

    What is set anew, as a part of a batch may be, tells nothing either.
    """
    if _asks_of_form(within, name) or (name != root and _is_set(within, name)):
        return set()
    return {_told(one, name, within) for one in _comparisons(within, root)} - {None}


def _is_set(within: ast.AST, name: str) -> bool:
    return any(
        isinstance(getattr(one, "ctx", None), ast.Store) and ast.unparse(one) == name
        for one in walk(within)
        if isinstance(one, ast.Subscript | ast.Attribute)
    )


def _is_open(target: TensorV) -> bool:
    return target.targets is None and not target.made and target.activation is None


def _is_chosen(within: ast.AST, line: int) -> bool:
    """Tell whether a loss stands in a branch, which other labels may have than what follows."""
    return any(
        isinstance(node, _CHOICES) and node.lineno <= line <= (node.end_lineno or 0)
        for node in walk(within)
    )


_CHOICES = (ast.If, ast.IfExp, ast.Match, ast.Try)


def _asks_of_form(within: ast.AST, name: str) -> bool:
    """Tell whether a condition asks of the axes of an array."""
    return any(
        isinstance(inner, ast.Attribute) and inner.attr in _FORM and _is(inner.value, name)
        for node in walk(within)
        if isinstance(node, ast.Compare)
        for inner in walk(node)
    )


_FORM = frozenset({"ndim", "shape", "dim", "size", "dtype"})


def _binding(frame: Frame, line: int, name: str) -> _Binding | None:
    """Return the function or the loop around a line that binds a name; None: it does so twice."""
    tops: list[ast.AST] = [
        top for top in frame.source.tree.body if top.lineno <= line <= (top.end_lineno or 0)
    ]
    around = [
        node
        for top in (*tops, *([frame.function] if frame.function is not None else ()))
        for node in walk(top)
        if isinstance(node, _Binding) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    for node in reversed(around):  # from within
        bound = list(_bound(node, name))
        given = not isinstance(node, ast.For) and name in _parameters(node)
        if given or bound:
            looped = isinstance(node, ast.For) and not list(_bound(node.target, name))
            return node if len(bound) + given == 1 and not looped else None
    return None


def _bound(node: ast.AST, name: str) -> Iterator[ast.Name]:
    """Yield where a name is bound."""
    for inner in walk(node):
        if isinstance(inner, ast.Name) and inner.id == name and isinstance(inner.ctx, ast.Store):
            yield inner


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> set[str]:
    given = node.args
    return {one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)}


def _comparisons(node: ast.AST, name: str) -> Iterator[ast.Compare]:
    """Yield comparisons outside branches and functions with an array of their own by that name."""
    for inner in children_of(node):
        function = isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        own = function and name in _parameters(inner)  # type: ignore[arg-type]
        if own or isinstance(inner, _CHOICES):
            continue
        if isinstance(inner, ast.Compare) and isinstance(inner.ops[0], ast.Eq):
            yield inner
        yield from _comparisons(inner, name)


def _told(compared: ast.Compare, name: str, within: ast.AST) -> TargetDomain | None:
    """Return what a comparison tells of the array of a name; None: nothing."""
    sides = (compared.left, *compared.comparators)
    if len(sides) != 2:
        return None
    for labels, scores in (sides, sides[::-1]):
        likeliest = _searched(_uncast(scores), within)
        if likeliest is None or _is(likeliest, name):
            continue
        rows = _searched(_uncast(labels), within)
        if _is(_uncast(labels), name):
            return TargetDomain.CLASS_INDEX
        if rows is not None and _is(rows, name):
            return TargetDomain.ONE_HOT
    return None


def _is(node: ast.expr, name: str) -> bool:
    if isinstance(node, ast.Name):
        return node.id == name
    return isinstance(node, ast.Subscript | ast.Attribute) and ast.unparse(node) == name


def _uncast(node: ast.expr) -> ast.expr:
    """Return an array without casts: ``labels.astype(int)``, ``tf.cast(labels, tf.int64)``."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr not in _CASTS:
            break
        node = node.args[0] if node.func.attr == "cast" and node.args else node.func.value
    return node


def _searched(node: ast.expr, within: ast.AST) -> ast.expr | None:
    """Return in what the likeliest class is looked for, perhaps under a name; None: in nothing."""
    if isinstance(node, ast.Name) and len(list(_bound(within, node.id))) == 1:
        given = [
            inner.value
            for inner in walk(within)
            if isinstance(inner, ast.Assign) and _is(inner.targets[0], node.id)
        ]
        node = _uncast(given[0]) if given else node
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if node.func.attr != _LIKELIEST:
        return None
    library = isinstance(node.func.value, ast.Name) and node.func.value.id in _LIBRARIES
    if library or isinstance(node.func.value, ast.Attribute):
        return node.args[0] if node.args else None
    return node.func.value


_LIBRARIES = frozenset({"jnp", "np", "tf", "torch", "numpy", "K", "ops"})
