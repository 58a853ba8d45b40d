"""Branches that give one of several losses what fits it.

A loss may be chosen in one place, and its arguments made to fit it in another, by a condition on
the same setting: the outcome of neither is known, and that of the one goes with the other.
"""

from __future__ import annotations

import ast

from losspick.core.spec import Location, ModelSpec
from losspick.reading.python.data.noise import is_test
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame


def is_fitted(node: ast.AST, spec: ModelSpec, frame: Frame) -> bool:
    """Tell whether a branch, or a test, makes the arguments of a loss that may be another there."""
    if is_test(frame) or not frame.branches:
        return is_test(frame)  # which knows what it has chosen
    made_there = spec.activation is not None and _is_within(spec.activation.place, frame)
    return made_there or _differs_elsewhere(node, frame)


def _is_within(place: Location, frame: Frame) -> bool:
    """Tell whether a place stands in one of the branches that a function is in."""
    for one in frame.branches:
        whole = frame.source.place(one)
        last = whole.end_line or whole.line
        if place.path == whole.path and whole.line <= place.line <= last:
            return True
    return False


def _differs_elsewhere(node: ast.AST, frame: Frame) -> bool:
    """Tell whether the same function calls a loss with other arguments where the branch ends."""
    if not isinstance(node, ast.Call) or frame.function is None:
        return False
    loss, whole = ast.unparse(node.func), ast.unparse(node)
    others = [
        ast.unparse(one)
        for one in walk(frame.function)
        if isinstance(one, ast.Call) and ast.unparse(one.func) == loss
    ]
    return any(other != whole for other in others)
