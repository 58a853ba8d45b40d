"""Losses side by side on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from losspick.core.comparison import ComparedLoss, Comparison
from losspick.reporting.cells import GAP, write_cells
from losspick.reporting.chart import write_plot
from losspick.reporting.consult_words import (
    constant_words,
    has_constants,
    loss_share_words,
    outlier_head,
    parameters_words,
    pull_words,
    short,
    yes_no,
)
from losspick.reporting.screen import Look, Role, Sheet

#: A column narrower than this has a word a line.
_LEAST_COLUMN = 11

#: The rows of the table of properties.
PROPERTIES: tuple[tuple[str, Callable[[ComparedLoss], str]], ...] = (
    ("Estimates", lambda c: c.elicits.value),
    ("Noise", lambda c: c.noise.value.replace("_", " ") if c.noise else "none"),
    ("Convex", lambda c: yes_no(c.convex)),
    ("Gradient", lambda c: "bounded" if c.bounded_gradient else "unbounded"),
    ("Labels", lambda c: c.targets.words),
    ("Output", lambda c: f"{c.activation}, {c.units}"),
    ("Parameters", parameters_words),
    ("Frameworks", lambda c: ", ".join(c.frameworks)),
    ("Formula", lambda c: c.formula),
)


def comparison_sheet(comparison: Comparison, look: Look) -> Sheet:
    """Return curves, values, the worked example and the table of properties."""
    sheet = Sheet(look)
    sheet.line((" / ".join(c.id for c in comparison.losses), Role.TITLE))
    if comparison.plot is not None:
        sheet.blank()
        write_plot(sheet, comparison.plot)
    drawn = [compared for compared in comparison.losses if compared.drawn]
    if comparison.axis is not None:
        sheet.blank()
        _write_values(sheet, comparison.axis.value, drawn)
    if comparison.example is not None and any(c.outlier for c in drawn):
        sheet.blank()
        _write_outlier(sheet, comparison, comparison.example, drawn)
    _write_properties(sheet, comparison.losses)
    for label, note in zip_longest(("Note",), comparison.notes, fillvalue=""):
        if note:
            sheet.row(label, note)
    return sheet


def _write_values(sheet: Sheet, axis: str, drawn: Sequence[ComparedLoss]) -> None:
    """Write one line a place: the losses, then the gradients."""
    rows = [(axis, *(c.id for c in drawn), *(c.id for c in drawn))]
    for number, point in enumerate(drawn[0].values):
        losses = (short(c.values[number].loss) for c in drawn)
        slopes = (short(c.values[number].gradient) for c in drawn)
        rows.append((short(point.at), *losses, *slopes))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    half = 1 + len(drawn)
    if sum(widths) + GAP * len(widths) > sheet.look.columns:
        at_once = 2 if sheet.look.columns >= 60 else 1
        for start in range(0, len(drawn), at_once):
            part = slice(1 + start, 1 + start + at_once)
            _write_grid(sheet, "loss", [(row[0], *row[:half][part]) for row in rows])
            _write_grid(sheet, "gradient", [(row[0], *row[half - 1 :][part]) for row in rows])
        return
    left = sum(widths[:half]) + GAP * (half - 1)
    title = f"{'':<{widths[0] + GAP}}{'loss':<{left - widths[0]}}gradient by f"
    sheet.line((title, Role.LABEL))
    _write_lines(sheet, rows, widths)


def _write_grid(sheet: Sheet, title: str, rows: Sequence[Sequence[str]]) -> None:
    sheet.line((title, Role.LABEL))
    _write_lines(sheet, rows, [max(len(row[i]) for row in rows) for i in range(len(rows[0]))])


def _write_lines(sheet: Sheet, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    for number, row in enumerate(rows):
        cells = (f"{cell:>{width}}" for cell, width in zip(row, widths, strict=True))
        sheet.put(sheet.text(((" " * GAP).join(cells), Role.PLAIN if number else Role.TITLE)))


def _write_outlier(
    sheet: Sheet, comparison: Comparison, example: str, drawn: Sequence[ComparedLoss]
) -> None:
    sheet.row("One bad row", f"{example}.")
    fitted = has_constants(comparison)
    head = ("", *outlier_head(comparison))
    told = constant_words if fitted else loss_share_words
    rows = [head, *((c.id, told(c.outlier), pull_words(c.outlier)) for c in drawn)]
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    if sum(widths) + 2 * GAP > sheet.room:
        widths = [(sheet.room - 2 * GAP) // 3] * 3
    for number, row in enumerate(rows):
        role = Role.PLAIN if number else Role.LABEL
        cells = [("", Role.PLAIN), *((cell, role) for cell in row)]
        write_cells(sheet, cells, [sheet.margin - GAP, *widths])


def _write_properties(sheet: Sheet, losses: Sequence[ComparedLoss]) -> None:
    """Write the table of properties, in parts where the screen is too narrow for all losses."""
    at_once = max((sheet.room + GAP) // (_LEAST_COLUMN + GAP), 1)
    for start in range(0, len(losses), at_once):
        part = losses[start : start + at_once]
        sheet.blank()
        _write_columns(sheet, "", [compared.id for compared in part], Role.TITLE)
        for label, words in PROPERTIES:
            _write_columns(sheet, label, [words(compared) for compared in part])


def _write_columns(sheet: Sheet, label: str, cells: Sequence[str], role: Role = Role.PLAIN) -> None:
    """Write one row of the table of properties."""
    width = (sheet.room - GAP * (len(cells) - 1)) // len(cells)
    widths = [sheet.margin - GAP, *(width for _ in cells)]
    if len(label) > widths[0]:
        sheet.line((label, Role.LABEL))
        label = ""
    write_cells(sheet, [(label, Role.LABEL), *((cell, role) for cell in cells)], widths)
