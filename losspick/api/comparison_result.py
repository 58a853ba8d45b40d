"""The comparison as the API returns it."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any

from losspick.api.display import Displayed
from losspick.core import comparison as core_comparison

if TYPE_CHECKING:
    from losspick.reporting.screen import Look, Sheet


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
        from losspick.api.plotting import plot_file

        return plot_file(self.plot, self.version, file, " and ".join(c.id for c in self.losses))

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
