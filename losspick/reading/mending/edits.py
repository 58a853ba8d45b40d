"""The edits that settle a finding, or none."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from losspick.core.repair import Edit, Repair, RepairKind
from losspick.core.spec import Location
from losspick.reading.mending.activations import drop_activation
from losspick.reading.mending.losses import other_number, told_logits, twin_loss
from losspick.reading.mending.text import Change, Text
from losspick.reading.mending.uses import Uses
from losspick.reading.python.text.notebook import code_cells, read_notebook
from losspick.reading.python.text.source import Source, read_source


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
    found = [edit for edit in map(text.edit, changes) if edit is not None]
    made = [own for one in found if (own := _in_own_cell(text.source, data, one)) is not None]
    return tuple(made) if len(made) == len(changes) else ()


def _changes(
    text: Text, node: ast.expr, repair: Repair, calls: Sequence[Location]
) -> Sequence[Change]:
    match repair.kind:
        case RepairKind.DROP_ACTIVATION:
            return _dropped(text, node, calls)
        case RepairKind.FROM_LOGITS:
            return _told(text, node, repair, calls)
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


def _told(
    text: Text, node: ast.expr, repair: Repair, calls: Sequence[Location]
) -> Sequence[Change]:
    """Tell the loss, unless somebody takes the output for probabilities already."""
    head, losses = text.at(repair.output), frozenset(map(text.at, calls))
    if head is None or None in losses:
        return ()
    several = "binary" not in text.raw[slice(*text.span(node))].casefold()
    uses = Uses(text, frozenset(one for one in losses if one), several, activated=True)
    return told_logits(text, node) if uses.are_harmless(head, is_value=False) else ()


def _in_own_cell(source: Source, data: bytes, edit: Edit) -> Edit | None:
    """Return an edit with offsets in the cell as the notebook has it, where magic may stand above.

    None: its lines were not parsed as they are written.
    """
    if edit.place.cell is None or edit.place.cell_line is None:
        return edit
    cell = source.cells[edit.place.cell - 1]
    own = code_cells(source.path, data)[cell.number - 1]
    parsed = source.text.split("\n")[cell.first - 1 : cell.first - 1 + len(own)]
    first = edit.place.cell_line - 1
    last = first + "\n".join(parsed)[edit.start : edit.end].count("\n")
    if own[first : last + 1] != parsed[first : last + 1]:
        return None
    moved = sum(map(len, own[:first])) - sum(map(len, parsed[:first]))
    return replace(edit, start=edit.start + moved, end=edit.end + moved)
