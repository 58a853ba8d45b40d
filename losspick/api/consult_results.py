"""Explanations and comparisons as the API returns them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any

from losspick.api.display import Displayed
from losspick.core import comparison as core_comparison
from losspick.core import explanation as core_explanation
from losspick.core.curve import Plot
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.consulting.parameters import Numbers
    from losspick.reporting.screen import Look, Sheet


class Explanation(Displayed, core_explanation.Explanation):
    """What is known about a loss, a rule or a metric."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Explanation of the {self.subject} {self.name}>"

    def draw(self, parameters: Mapping[str, Numbers] | None = None) -> Plot | None:
        """Return the curves of a loss, None where it has none.

        Args:
            parameters: Values to draw with, such as ``{"delta": 2}``; else the defaults.
        """
        from losspick.api.consulting import draw_explanation

        return draw_explanation(self, parameters)

    def plot_file(
        self, file: str | PathLike[str], parameters: Mapping[str, Numbers] | None = None
    ) -> bytes:
        """Return the plot in the form that the name of a file asks for, .svg or .png.

        Raises:
            UsageError: There is nothing to draw, or the name ends in something else.
        """
        return _plot_file(self.draw(parameters), self.version, file, self.name)

    def to_svg(self) -> str:
        """Return the plot of a loss as SVG."""
        return self.plot_file(".svg").decode("utf-8")

    def _rows(self) -> Iterator[dict[str, Any]]:
        for name, value in self.to_dict()[self.subject].items():
            yield {"fact": name, "value": value}

    def _sheet(self, look: Look) -> Sheet:
        from losspick.reporting.explanation_screen import explanation_sheet

        return explanation_sheet(self, look, self.draw())

    def _repr_html_(self) -> str:
        from losspick.reporting.consult_html import explanation_html

        return explanation_html(self, self.draw())


class Comparison(Displayed, core_comparison.Comparison):
    """Losses side by side."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Comparison of {', '.join(compared.id for compared in self.losses)}>"

    def plot_file(self, file: str | PathLike[str]) -> bytes:
        """Return the plot in the form that the name of a file asks for, .svg or .png.

        Raises:
            UsageError: The losses share no axis, or the name ends in something else.
        """
        return _plot_file(self.plot, self.version, file, " and ".join(c.id for c in self.losses))

    def to_svg(self) -> str:
        """Return the curves as SVG."""
        return self.plot_file(".svg").decode("utf-8")

    def _rows(self) -> Iterator[dict[str, Any]]:
        yield from self.to_dict()["losses"]

    def _sheet(self, look: Look) -> Sheet:
        from losspick.reporting.comparison_screen import comparison_sheet

        return comparison_sheet(self, look)

    def _repr_html_(self) -> str:
        from losspick.reporting.consult_html import comparison_html

        return comparison_html(self)


def _plot_file(plot: Plot | None, version: str, file: str | PathLike[str], what: str) -> bytes:
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
