"""The catalogue on the screen."""

from __future__ import annotations

from losspick.core.numbers import plural
from losspick.reporting.cells import GAP, write_cells
from losspick.reporting.documents import LossLine, LossList
from losspick.reporting.screen import Look, Role, Sheet

#: Below this width a table of losses would be all wrapped cells.
_LEAST_TABLE = 100
_NARROW_CELLS = (24, 13, 22, 11)


def losses_sheet(listed: LossList, look: Look) -> Sheet:
    """Return the catalogue as a table; on a narrow screen each loss takes two lines."""
    sheet = Sheet(look)
    width = max((len(line.id) for line in listed.losses), default=4)
    if sheet.look.columns >= _LEAST_TABLE:
        rest = sheet.look.columns - width - sum(_NARROW_CELLS) - GAP * (len(_NARROW_CELLS) + 1)
        widths = (width, *_NARROW_CELLS, rest)
        head = ("loss", "name", "tasks", "estimates", "head", "frameworks")
        write_cells(sheet, [(cell, Role.LABEL) for cell in head], widths)
        for line in listed.losses:
            write_cells(sheet, [(line.id, Role.TITLE), line.title, *_loss_facts(line)], widths)
    else:
        for line in listed.losses:
            sheet.line((line.id.ljust(width), Role.TITLE), f"  {line.title}", hang=width + GAP)
            sheet.line(("; ".join(_loss_facts(line)), Role.FAINT), indent=width + GAP)
    sheet.blank()
    sheet.line(f"{plural(len(listed.losses), 'loss', 'losses')}.")
    return sheet


def _loss_facts(line: LossLine) -> tuple[str, str, str, str]:
    tasks, libraries = ", ".join(line.tasks), ", ".join(line.frameworks)
    return tasks, line.elicits.value, line.activation, libraries
