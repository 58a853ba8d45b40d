"""Write a loss in another way: on logits, or as its twin for the other labels."""

from __future__ import annotations

import ast
import re

from losspick.reading.mending.text import Change, Text, imported, last_name

_CLASSES = {
    "binary_crossentropy": "BinaryCrossentropy",
    "categorical_crossentropy": "CategoricalCrossentropy",
    "sparse_categorical_crossentropy": "SparseCategoricalCrossentropy",
}
_TWINS = {
    "categorical_crossentropy": "sparse_categorical_crossentropy",
    "CategoricalCrossentropy": "SparseCategoricalCrossentropy",
}
_BACK = {twin: one for one, twin in _TWINS.items()}
#: Arguments that both of the twins take.
_SHARED = frozenset({"from_logits", "reduction", "name", "axis", "y_true", "y_pred"})
#: Where Keras comes from.
_ROOTS = ("keras", "tensorflow.keras", "tf_keras")


def told_logits(text: Text, node: ast.expr) -> list[Change]:
    """Return what tells a loss that it is given logits; empty: it can't be done by one edit."""
    if isinstance(node, ast.Constant):
        return _as_object(text, node)
    if isinstance(node, ast.Attribute) and node.attr in _CLASSES:
        end = text.span(node)[1]
        return [Change(end - len(node.attr), end, f"{_CLASSES[node.attr]}(from_logits=True)")]
    if not isinstance(node, ast.Call) or any(word.arg is None for word in node.keywords):
        return []
    if any(isinstance(one, ast.Starred) for one in node.args):
        return []
    for word in node.keywords:
        if word.arg == "from_logits":
            known = isinstance(word.value, ast.Constant) and word.value.value is False
            return [Change(*text.span(word.value), "True")] if known else []
    if node.args and last_name(node.func) in _CLASSES.values():
        return []  # it may be from_logits itself that is given by its place
    return _with_argument(text, node, "from_logits=True")


def _with_argument(text: Text, call: ast.Call, words: str) -> list[Change]:
    """Return what adds an argument behind all others, on a line of its own if they have theirs."""
    closing = text.span(call)[1] - 1
    items = sorted(text.span(one) for one in (*call.args, *call.keywords))
    if not items:
        opening = text.raw.rfind("(", text.span(call.func)[1], closing)
        return [Change(opening + 1, opening + 1, words)]
    start, end = items[-1]
    if ")" in text.raw[end:closing].partition("#")[0]:
        return []
    first, _ = text.line_of(start, start)
    indent = text.raw[first:start]
    own_line = not indent.strip() and first > text.span(call)[0]
    line_end = "\r\n" if text.raw[:first].endswith("\r\n") else text.raw[first - 1 : first]
    return [Change(end, end, f",{line_end}{indent}{words}" if own_line else f", {words}")]


def _as_object(text: Text, node: ast.Constant) -> list[Change]:
    """Return what puts an object in the place of a loss that is told by a word."""
    word = text.parent(node)
    call = text.parent(word) if isinstance(word, ast.keyword) else word
    prefix = _losses(text)
    if not isinstance(call, ast.Call) or last_name(call.func) != "compile" or prefix is None:
        return []
    name = _CLASSES.get(str(node.value))
    if name is None:
        return []
    return [Change(*text.span(node), f"{prefix}.{name}(from_logits=True)")]


def _losses(text: Text) -> str | None:
    """Return how the file can name the losses of Keras; None: not at all, or in two ways.

    A file that takes Keras from two places could mean either.
    """
    names = imported(text.source.tree)
    roots, found = set(), {}
    for name, path in names.items():
        if name == "tf" and path == "tensorflow" and re.search(r"\btf\.keras\b", text.raw):
            roots.add("tensorflow.keras")
            found[3] = "tf.keras.losses"
        for root in _ROOTS:
            if path != root and not path.startswith(f"{root}."):
                continue
            roots.add(root)
            if path == f"{root}.losses":
                found[1] = name
            elif path == root:
                found[2] = f"{name}.losses"
    names_bound = {found[key].partition(".")[0] for key in found}
    if len(roots) != 1 or not found or names_bound & _bound(text.source.tree):
        return None
    return found[min(found)]


def _bound(tree: ast.Module) -> set[str]:
    """Return the names that a file gives values of its own."""
    bound = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
    return bound


def twin_loss(text: Text, node: ast.expr) -> list[Change]:
    """Return what names the twin of a loss for the other labels; empty: it has no certain one."""
    if isinstance(node, ast.Constant):
        return _twin_word(text, node)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return []
    twin = _twin(node.func.attr)
    if twin is None or any(word.arg not in _SHARED for word in node.keywords):
        return []
    if node.args or _watches_twin(text):
        return []
    end = text.span(node.func)[1]
    return [Change(end - len(node.func.attr), end, twin)]


def _twin(name: str) -> str | None:
    return _TWINS.get(name) or _BACK.get(name)


def _twin_word(text: Text, node: ast.Constant) -> list[Change]:
    word, (start, end) = str(node.value), text.span(node)
    twin, written = _twin(word), text.raw[start:end]
    if twin is None or written[1:-1] != word or _watches_twin(text):
        return []
    return [Change(start + 1, end - 1, twin)]


def _watches_twin(text: Text) -> bool:
    """Tell whether a metric of the file is made for one kind of labels."""
    return re.search(r"(?i)categorical_?accuracy|metrics=.*categorical_cross", text.raw) is not None


def other_number(text: Text, node: ast.expr, number: int) -> list[Change]:
    """Return what writes another whole number in the place of one."""
    if not isinstance(node, ast.Constant) or type(node.value) is not int:
        return []
    return [Change(*text.span(node), str(number))]
