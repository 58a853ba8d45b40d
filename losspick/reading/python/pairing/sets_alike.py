"""Whether all loaders of a file go through data sets of one class of its own, told by its text."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name

#: What may give labels of another form to some rows.
_MIXING = regex(r"(?i)mix_?up|cut_?mix|soft_?(?:label|target)|one_?hot|collate_fn|distil")
_LOADER = "DataLoader"


def hold_one_class(source: Source) -> bool:
    """Tell whether each loader of a file holds a data set of the same class, and its labels."""
    if _LOADER not in source.text or _MIXING.search(source.text) is not None:
        return False
    nodes = [*nodes_in(source.tree)]
    classes = {one.name for one in nodes if isinstance(one, ast.ClassDef)}
    made: dict[str, set[str]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            made.setdefault(node.targets[0].id, set()).add(_called(node.value))
    held = set()
    for node in nodes:
        if isinstance(node, ast.Call) and _called(node) == _LOADER and node.args:
            given = node.args[0]
            held |= made.get(given.id, {""}) if isinstance(given, ast.Name) else {_called(given)}
    return len(held) == 1 and held <= classes


def _called(node: ast.expr) -> str:
    """Return the name of what is called; empty: nothing is."""
    return last_name(node.func) if isinstance(node, ast.Call) else ""
