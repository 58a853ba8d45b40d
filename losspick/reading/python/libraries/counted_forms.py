"""How programs write that they count labels, balance classes, or pick the rows of a class."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.libraries.label_formulas import word_of
from losspick.reading.python.programs.flow import Flow, Home
from losspick.reading.python.text.syntax import last_name

#: How labels are called.
LABELS = regex(r"(?i)y|y_\w+|\w*(?:label|target)s?|train_?y|class(?:es)?")
_LIBRARIES = frozenset({"np", "numpy", "pd", "torch", "math", "collections", "jnp"})


def called_by(node: ast.expr) -> str:
    """Return the name of what is called; empty: nothing is."""
    function = node.func if isinstance(node, ast.Call) else None
    return last_name(function)


def owner_of(node: ast.Call) -> ast.expr | None:
    """Return the array whose method is called; None: a function is."""
    held = node.func.value if isinstance(node.func, ast.Attribute) else None
    return None if isinstance(held, ast.Name) and held.id in _LIBRARIES else held


def gives_counts(node: ast.Call) -> bool:
    """Tell whether ``np.unique`` gives distinct values and how often each occurs."""
    return [one.arg for one in node.keywords] == ["return_counts"] and len(node.args) == 1


def is_of_counts(given: list[ast.expr]) -> bool:
    """Tell whether pairs are those of ``zip(*np.unique(y, return_counts=True))``."""
    inner = starred(given[0]) if len(given) == 1 else None
    return isinstance(inner, ast.Call) and called_by(inner) == "unique" and gives_counts(inner)


def counts_rows(node: ast.expr, labels: str | None) -> bool:
    """Tell whether what counts values counts the right labels; None: any are meant.

    What is asked to bring the counts into an order of its own is not followed.
    """
    if not isinstance(node, ast.Call):
        return False
    if any(one.arg in ("ascending", "sort") for one in node.keywords):
        return False
    owner, given = owner_of(node), node.args
    if called_by(node) == "bincount" and len(given) + len(node.keywords) > 1:
        plain = {one.arg for one in node.keywords} <= {"minlength"}
        if len(given) > 1 or not plain:
            return False  # sums of weights
    subject = owner if owner is not None else given[0] if given else None
    if labels is None or subject is None:
        return subject is not None
    return ast.unparse(subject) == labels or LABELS.fullmatch(word_of(subject)) is not None


def starred(node: ast.expr) -> ast.expr:
    """Return what is given item by item, ``*rows``."""
    return node.value if isinstance(node, ast.Starred) else node


def is_balanced(node: ast.Call) -> bool:
    """Tell whether weights are computed that balance the classes."""
    words = [one.value for one in node.keywords if one.arg in ("class_weight", None)]
    first = [*words, *node.args[:1]]
    return bool(first) and getattr(first[0], "value", None) == "balanced"


def label_in(
    node: ast.expr, home: Home, flow: Flow, labels: str | None = None
) -> tuple[object] | None:
    """Return the label that labels are compared with: in a mask, or in the rows it keeps.

    It is None within a tuple where each class is compared with, one after the other. Labels are
    known by their name, unless it is told how they are written.
    """
    if isinstance(node, ast.Name):
        parts = flow.lookup(node.id, home)
        alone = parts[0] if len(parts) == 1 else None
        node = alone.node if alone is not None and not alone.path else node
    if isinstance(node, ast.Subscript):
        node = node.slice
    if not isinstance(node, ast.Compare) or len(node.ops) != 1:
        return None
    other, word = node.comparators[0], word_of(node.left)
    known = LABELS.fullmatch(word) is not None or ast.unparse(node.left) == labels
    if not isinstance(node.ops[0], ast.Eq) or not known:
        return None
    if isinstance(other, ast.Constant) and isinstance(other.value, int | str):
        return (other.value,)
    return (None,) if isinstance(other, ast.Name) else None
