"""A plot as the bytes of a file."""

from __future__ import annotations

from os import PathLike

from losspick.core.curve import Plot
from losspick.errors import UsageError


def plot_file(plot: Plot | None, version: str, file: str | PathLike[str], what: str) -> bytes:
    """Return a plot in the form that the name of a file asks for; ``what`` it is a plot of.

    Raises:
        UsageError: There is no plot, or the name ends neither in .svg nor in .png.
        MissingExtraError: PNG is asked for, and matplotlib is not installed.
    """
    ending = str(file).rpartition(".")[2].casefold()
    if ending not in ("svg", "png"):
        raise UsageError(
            "a plot is written as SVG or PNG",
            where=str(file),
            fix="let its name end in .svg or .png",
        )
    if plot is None:
        raise UsageError(f"there is no curve to draw for {what}", where=str(file))
    if ending == "svg":
        from losspick.reporting.svg import plot_svg

        return plot_svg(plot, version=version).encode("utf-8", "backslashreplace")
    from losspick.reporting.raster import plot_png

    return plot_png(plot, version=version)
