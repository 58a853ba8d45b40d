"""A plot on the screen: loss and gradient side by side, with their axes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from losspick.core.curve import Axis, Plot
from losspick.reporting.canvas import draw, markers
from losspick.reporting.plot_scale import (
    Part,
    Scale,
    gradient_part,
    loss_part,
    tick_words,
    vertical,
)
from losspick.reporting.screen import Piece, Role, Sheet

if TYPE_CHECKING:
    from rich.text import Text

HEIGHT = 9
_GAP = 2
#: Below this width the gradient stands under the loss, not beside it.
_LEAST_PANEL = 30

#: Colours of the lines; their markers tell them apart too.
_ROLES = (Role.PLOT, Role.CAUTION, Role.GOOD, Role.LABEL, Role.BAD, Role.PLAIN)


def write_plot(sheet: Sheet, plot: Plot) -> None:
    """Write the legend, the two panels and what is held fixed."""
    if len(plot.curves) > 1:
        sheet.line(*_legend(sheet, plot))
    panels = (("loss", loss_part), ("gradient by f", gradient_part))
    width = (sheet.look.columns - _GAP) // 2
    if width >= _LEAST_PANEL:
        left, right = (_panel(sheet, plot, title, part, width) for title, part in panels)
        for one, other in zip(left, right, strict=True):
            one.pad_right(width + _GAP - one.cell_len)
            sheet.put(one + other)
    else:
        for title, part in panels:
            for line in _panel(sheet, plot, title, part, sheet.look.columns):
                sheet.put(line)
    along = plot.axis.label + (f"; {plot.axis.setting}" if plot.axis.setting else "")
    sheet.line((f"along: {along}", Role.FAINT))


def _legend(sheet: Sheet, plot: Plot) -> list[Piece]:
    marks = markers(sheet.look.ascii_only)
    pieces: list[Piece] = []
    for line, curve in enumerate(plot.curves):
        pieces += [(marks[line], _ROLES[line]), f" {curve.name}   "]
    return pieces


def _panel(sheet: Sheet, plot: Plot, title: str, part: Part, width: int) -> list[Text]:
    scale = vertical(plot.curves, part)
    labels = _vertical_labels(scale)
    room = max(len(label) for label in labels.values())
    columns = width - room - 1
    rows = draw(
        plot.curves,
        part,
        scale,
        width=columns,
        height=HEIGHT,
        ascii_only=sheet.look.ascii_only,
    )
    lines = [sheet.text((f"{'':>{room}} {title}", Role.LABEL))]
    bar = "|" if sheet.look.ascii_only else "│"
    for number, row in enumerate(rows):
        label = labels.get(number, "")
        pieces: list[Piece] = [(f"{label:>{room}}{bar}", Role.FAINT)]
        for line, cells in groupby(row, key=lambda cell: cell.line):
            role = Role.FAINT if line is None else _ROLES[line]
            pieces.append(("".join(cell.char for cell in cells), role))
        lines.append(sheet.text(*pieces))
    lines.append(sheet.text((" " * (room + 1) + _horizontal(plot.axis, columns), Role.FAINT)))
    return lines


def _vertical_labels(scale: Scale) -> dict[int, str]:
    """Return the labels of round numbers, by the row in which they stand."""
    return {
        round((1.0 - scale.share(tick)) * (HEIGHT - 1)): tick_words(tick) for tick in scale.ticks(4)
    }


def _horizontal(axis: Axis, columns: int) -> str:
    """Return round numbers below the columns where they lie."""
    scale = Scale(axis.low, axis.high)
    return _labelled([(scale.share(tick), tick_words(tick)) for tick in scale.ticks(5)], columns)


def _labelled(ticks: Sequence[tuple[float, str]], columns: int) -> str:
    line = [" "] * columns
    taken = -1
    for share, words in ticks:
        start = min(max(round(share * (columns - 1)) - len(words) // 2, 0), columns - len(words))
        if start > taken:
            line[start : start + len(words)] = words
            taken = start + len(words)
    return "".join(line).rstrip()
