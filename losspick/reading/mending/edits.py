"""The edits that settle a finding, or none."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.core.repair import Edit, Repair, RepairKind
from losspick.core.spec import Location
from losspick.reading.mending.activations import drop_activation
from losspick.reading.mending.losses import other_number, told_logits, twin_loss
from losspick.reading.mending.metrics import metrics_mind
from losspick.reading.mending.text import Change, Text, last_name
from losspick.reading.mending.uses import Uses
from losspick.reading.python.notebook import code_cells, read_notebook
from losspick.reading.python.source import Source, read_source


def read_text(path: str, data: bytes) -> Text | None:
    """Return a text of code that can be changed; None: it is of another kind.

    Raises:
        UnreadableError: It can't be read.
    """
    if path.endswith(".ipynb"):
        return Text(read_notebook(path, data))
    return Text(read_source(path, data)) if path.endswith(".py") else None


def edits_for(
    text: Text, data: bytes, repair: Repair, calls: Sequence[Location]
) -> tuple[Edit, ...]:
    """Return the edits of a repair; empty: none is certain.

    Args:
        text: The file.
        data: Its bytes.
        repair: What is to be done.
        calls: Where the pairing's output meets its loss.
    """
    node = text.at(repair.place)
    if node is None:
        return ()
    changes = _changes(text, node, repair, calls)
    made = [edit for edit in map(text.edit, changes) if edit is not None]
    whole = len(made) == len(changes) and _is_as_written(text.source, data, made)
    return tuple(made) if whole else ()


def _changes(
    text: Text, node: ast.expr, repair: Repair, calls: Sequence[Location]
) -> Sequence[Change]:
    match repair.kind:
        case RepairKind.DROP_ACTIVATION:
            return _dropped(text, node, calls)
        case RepairKind.FROM_LOGITS:
            return _told(text, node, calls)
        case RepairKind.TWIN_LOSS:
            return twin_loss(text, node)
        case RepairKind.SET_NUMBER:
            return other_number(text, node, repair.number) if repair.number is not None else ()


def _dropped(text: Text, node: ast.expr, calls: Sequence[Location]) -> Sequence[Change]:
    drop = drop_activation(text, node)
    if drop is None:
        return ()
    losses = [text.at(call) for call in calls]
    if any(loss is None for loss in losses):
        return ()
    words = text.raw[slice(*text.span(node))].casefold()
    uses = Uses(text, frozenset(one for one in losses if one), first_only="softmax" in words)
    return drop.changes if uses.are_harmless(drop.head, is_value=drop.is_value) else ()


def _told(text: Text, node: ast.expr, calls: Sequence[Location]) -> Sequence[Change]:
    """Tell the loss, unless metrics go on taking the output for probabilities."""
    several = "binary" not in text.raw[slice(*text.span(node))].casefold()
    for call in map(text.at, calls):
        compiles = isinstance(call, ast.Call) and last_name(call.func) == "compile"
        if isinstance(call, ast.Call) and compiles and metrics_mind(call, first_only=several):
            return ()
    return told_logits(text, node)


def _is_as_written(source: Source, data: bytes, edits: Sequence[Edit]) -> bool:
    """Tell whether the lines of edits were parsed as they stand in a notebook's cells."""
    if not source.cells:
        return True
    cells = code_cells(source.path, data)
    for edit in edits:
        cell = source.cells[(edit.place.cell or 1) - 1]
        own = cells[cell.number - 1]
        parsed = source.text.split("\n")[cell.first - 1 : cell.first - 1 + len(own)]
        if parsed != own:
            return False
    return True
