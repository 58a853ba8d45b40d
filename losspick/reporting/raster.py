"""Plots as PNG, through matplotlib where it is installed."""

from __future__ import annotations

import io

from losspick.core.curve import Plot
from losspick.errors import MissingExtraError
from losspick.reporting.consult_words import drawn_with, plot_description
from losspick.reporting.plot_scale import gradient_part, loss_part, vertical

#: The colours of the SVG on light paper, and the same lines.
_COLOURS = ("#0072b2", "#c74e00", "#00805e", "#a43a78", "#3b3b3b", "#7a5c00")
_DASHES = ("-", "--", ":", "-.", (0, (5, 1.5)), (0, (8, 1.5, 1, 1.5, 1, 1.5)))


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
            style, colour = _DASHES[line], _COLOURS[line]
            panel.plot(curve.x, part(curve), color=colour, linestyle=style, label=curve.name)
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
