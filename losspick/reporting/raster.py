"""Plots as PNG, through matplotlib where it is installed."""

from __future__ import annotations

import io

from losspick.core.curve import Plot
from losspick.errors import MissingExtraError
from losspick.reporting.consult_words import drawn_with, plot_description
from losspick.reporting.plot_lines import DASHES, LIGHT
from losspick.reporting.plot_scale import gradient_part, loss_part, vertical

#: Points of a dash in the SVG for one line width here.
_DASH_UNIT = 2.5


def plot_png(plot: Plot, *, version: str) -> bytes:
    """Return a plot as a PNG file that names its writer.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingExtraError("PNG files need matplotlib", extra="plots") from None

    figure = Figure(figsize=(8.8, 4.2), layout="constrained")
    figure.suptitle(plot.title)
    panels = figure.subplots(1, 2)
    titles = (("loss", loss_part), ("gradient by f", gradient_part))
    for panel, (title, part) in zip(panels, titles, strict=True):
        for line, curve in enumerate(plot.curves):
            dashes = tuple(length / _DASH_UNIT for length in DASHES[line])
            style = (0, dashes) if dashes else "-"
            panel.plot(curve.x, part(curve), color=LIGHT[line], linestyle=style, label=curve.name)
        scale = vertical(plot.curves, part)
        panel.set(title=title, xlabel=plot.axis.label, ylim=(scale.low, scale.high))
        panel.grid(visible=True, color="#e4e7eb")
    if len(plot.curves) > 1:
        panels[0].legend()
    told = "; ".join(text for text in (plot.axis.setting, drawn_with(plot)) if text)
    if told:
        figure.supxlabel(told, fontsize="small")
    written = io.BytesIO()
    about = {"Software": f"losspick {version}", "Description": plot_description(plot)}
    figure.savefig(written, format="png", dpi=150, metadata=about)
    return written.getvalue()
