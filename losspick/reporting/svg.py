"""Plots as SVG: one file, no script, light and dark by itself, readable without colour."""

from __future__ import annotations

import math
import textwrap
import zlib
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from losspick.core.curve import Curve, Plot
from losspick.reporting.consult_words import drawn_with, plot_description
from losspick.reporting.plot_lines import DARK, DASHES, LIGHT
from losspick.reporting.plot_scale import (
    Part,
    Scale,
    gradient_part,
    loss_part,
    tick_words,
    vertical,
)
from losspick.reporting.safe_text import neutralise

WIDTH = 880
_PANEL_WIDTH, _PANEL_HEIGHT = 352, 264
_LEFT, _BETWEEN, _FOOT = 64, 88, 82
_LEGEND_LINE, _NOTE_LINE = 26, 18
#: Letters of a line below the panels.
_NOTE_LETTERS = 116
#: Rough width of a letter of the legend, which decides where the next entry starts.
_LETTER = 7.6

_STYLE = """
.{id} {{ --paper: #ffffff; --ink: #1b1f24; --faint: #57606a; --grid: #e4e7eb; --zero: #9aa3ad;
{light} }}
@media (prefers-color-scheme: dark) {{
.{id} {{ --paper: #10151b; --ink: #e8ecf1; --faint: #a0abb8; --grid: #252d36; --zero: #66717d;
{dark} }}
}}
.{id} text {{ font-family: system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
font-size: 13px; fill: var(--faint); }}
.{id} .head {{ font-size: 18px; font-weight: 600; fill: var(--ink); }}
.{id} .name {{ font-size: 14px; fill: var(--ink); }}
.{id} .line {{ fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: butt; }}
"""


def plot_svg(plot: Plot, *, version: str) -> str:
    """Return a plot as a complete SVG file; its first line says who wrote it."""
    mark = f"losspick-{zlib.crc32(repr(plot).encode('utf-8', 'replace')):08x}"
    top = _top(plot)
    notes = _notes(plot)
    height = top + _PANEL_HEIGHT + _FOOT + _NOTE_LINE * max(len(notes) - 1, 0)
    parts = [
        f"<!-- losspick {version} -->",
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{mark}" role="img" '
        f'aria-labelledby="{mark}-title {mark}-desc" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" style="max-width:100%;height:auto">',
        f'<title id="{mark}-title">{_text(plot.title)}</title>',
        f'<desc id="{mark}-desc">{_text(plot_description(plot))}</desc>',
        f"<style>{_style(mark)}</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="var(--paper)"/>',
        f'<text class="head" x="{_LEFT}" y="34">{_text(plot.title)}</text>',
        *_legend(plot),
        *_panel(plot, "loss", loss_part, mark, _LEFT, top),
        *_panel(plot, "gradient by f", gradient_part, mark, _LEFT + _PANEL_WIDTH + _BETWEEN, top),
        *_footnote(notes, top + _PANEL_HEIGHT + _FOOT - 16),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _text(words: str) -> str:
    return escape(neutralise(words))


def _style(mark: str) -> str:
    def colours(palette: Sequence[str]) -> str:
        return " ".join(f"--c{i}: {colour};" for i, colour in enumerate(palette))

    return _STYLE.format(id=mark, light=colours(LIGHT), dark=colours(DARK))


def _stroke(line: int) -> str:
    dashes = " ".join(map(str, DASHES[line])) or "none"
    return f'stroke="var(--c{line})" stroke-dasharray="{dashes}"'


def _top(plot: Plot) -> int:
    """Return where the panels begin: below the title and the lines of the legend."""
    rows = max((row for _, row, _ in _entries(plot)), default=-1) + 1
    return 78 + rows * _LEGEND_LINE


def _entries(plot: Plot) -> list[tuple[float, int, str]]:
    """Return place, row and name of each entry of the legend; a single line needs none."""
    if len(plot.curves) < 2:
        return []
    found, x, row = [], float(_LEFT), 0
    for curve in plot.curves:
        wide = 46 + _LETTER * len(curve.name) + 24
        if x > _LEFT and x + wide > WIDTH - 20:
            x, row = float(_LEFT), row + 1
        found.append((x, row, curve.name))
        x += wide
    return found


def _legend(plot: Plot) -> Iterator[str]:
    for line, (x, row, name) in enumerate(_entries(plot)):
        y = 62 + row * _LEGEND_LINE
        yield f'<line x1="{x:g}" x2="{x + 38:g}" y1="{y - 5}" y2="{y - 5}" stroke-width="2.5" ' + (
            f"{_stroke(line)}/>"
        )
        yield f'<text class="name" x="{x + 46:g}" y="{y}">{_text(name)}</text>'


def _panel(plot: Plot, title: str, part: Part, mark: str, left: int, top: int) -> Iterator[str]:
    across, up = Scale(plot.axis.low, plot.axis.high), vertical(plot.curves, part)
    clip = f"{mark}-{left}"
    yield f'<clipPath id="{clip}"><rect x="{left}" y="{top}" width="{_PANEL_WIDTH}" ' + (
        f'height="{_PANEL_HEIGHT}"/></clipPath>'
    )
    yield f'<text class="name" x="{left}" y="{top - 12}">{title}</text>'
    yield from _grid(across, up, left, top)
    yield f'<g clip-path="url(#{clip})">'
    for line, curve in enumerate(plot.curves):
        for points in _pieces(curve, part, across, up, left, top):
            yield f'<polyline class="line" {_stroke(line)} points="{points}"/>'
    yield "</g>"
    middle, foot = left + _PANEL_WIDTH / 2, top + _PANEL_HEIGHT + 44
    label = _text(plot.axis.label)
    yield f'<text x="{middle:g}" y="{foot}" text-anchor="middle">{label}</text>'


def _grid(across: Scale, up: Scale, left: int, top: int) -> Iterator[str]:
    right, bottom = left + _PANEL_WIDTH, top + _PANEL_HEIGHT
    for tick in up.ticks(6):
        y = bottom - up.share(tick) * _PANEL_HEIGHT
        colour = "zero" if abs(tick) < 1e-12 else "grid"
        yield f'<line x1="{left}" x2="{right}" y1="{y:.2f}" y2="{y:.2f}" stroke="var(--{colour})"/>'
        yield f'<text x="{left - 8}" y="{y + 4.5:.2f}" text-anchor="end">{tick_words(tick)}</text>'
    for tick in across.ticks(6):
        x = left + across.share(tick) * _PANEL_WIDTH
        colour = "zero" if abs(tick) < 1e-12 else "grid"
        yield f'<line x1="{x:.2f}" x2="{x:.2f}" y1="{top}" y2="{bottom}" stroke="var(--{colour})"/>'
        yield f'<text x="{x:.2f}" y="{bottom + 20}" text-anchor="middle">{tick_words(tick)}</text>'


def _pieces(
    curve: Curve, part: Part, across: Scale, up: Scale, left: int, top: int
) -> Iterator[str]:
    """Yield the unbroken stretches of a line, which ends where the loss is not finite."""
    piece: list[str] = []
    for place, value in zip(curve.x, part(curve), strict=True):
        if math.isfinite(value):
            # Far outside of the panel nothing is seen; some readers draw huge numbers wrong.
            share = min(max(up.share(value), -2.0), 3.0)
            x = left + across.share(place) * _PANEL_WIDTH
            piece.append(f"{x:.2f},{top + (1.0 - share) * _PANEL_HEIGHT:.2f}")
        elif piece:
            yield " ".join(piece)
            piece = []
    if piece:
        yield " ".join(piece)


def _notes(plot: Plot) -> list[str]:
    """Return what is held fixed, in lines that fit below the panels."""
    told = "; ".join(text for text in (plot.axis.setting, drawn_with(plot)) if text)
    return textwrap.wrap(told, _NOTE_LETTERS)


def _footnote(notes: Sequence[str], top: int) -> Iterator[str]:
    for number, words in enumerate(notes):
        yield f'<text x="{_LEFT}" y="{top + number * _NOTE_LINE}">{_text(words)}</text>'
