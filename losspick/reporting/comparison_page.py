"""Losses side by side as a page of Markdown."""

from __future__ import annotations

from losspick.core.comparison import Comparison
from losspick.reporting.comparison_screen import PROPERTIES
from losspick.reporting.consult_words import (
    constant_words,
    has_constants,
    loss_share_words,
    outlier_head,
    pull_words,
    short,
)
from losspick.reporting.markdown_text import (
    bullet_section,
    cell_code,
    page,
    plain,
    table_lines,
)


def comparison_page(comparison: Comparison) -> str:
    """Return a comparison as a page."""
    ids = [compared.id for compared in comparison.losses]
    lines = [f"# {plain(', '.join(ids))}", "", *_property_lines(comparison)]
    if comparison.axis is not None:
        lines += _value_lines(comparison)
    lines += _outlier_lines(comparison)
    lines += bullet_section("Notes", list(map(plain, comparison.notes)))
    return page(comparison.version, lines)


def _property_lines(comparison: Comparison) -> list[str]:
    head = ("", *(cell_code(compared.id) for compared in comparison.losses))
    rows = [
        (label, *(plain(words(compared)) for compared in comparison.losses))
        for label, words in PROPERTIES
    ]
    return table_lines(head, rows)


def _value_lines(comparison: Comparison) -> list[str]:
    drawn = [compared for compared in comparison.losses if compared.drawn]
    head = [str(comparison.axis)]
    for compared in drawn:
        head += [f"{cell_code(compared.id)} loss", "gradient"]
    rows = []
    for number, point in enumerate(drawn[0].values):
        row = [short(point.at)]
        for compared in drawn:
            value = compared.values[number]
            row += [short(value.loss), short(value.gradient)]
        rows.append(row)
    held = [plain(f"{comparison.setting[:1].upper()}{comparison.setting[1:]}."), ""]
    return ["## Values", "", *(held if comparison.setting else []), *table_lines(head, rows)]


def _outlier_lines(comparison: Comparison) -> list[str]:
    told = [compared for compared in comparison.losses if compared.outlier is not None]
    if comparison.example is None or not told:
        return []
    fitted = has_constants(comparison)
    words = constant_words if fitted else loss_share_words
    rows = [(cell_code(c.id), words(c.outlier), pull_words(c.outlier)) for c in told]
    head = ("loss", *outlier_head(comparison))
    return ["## One bad row", "", plain(f"{comparison.example}."), "", *table_lines(head, rows)]
