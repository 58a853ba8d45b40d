"""The explanation as the API returns it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any

from losspick.api.display import Displayed
from losspick.core import explanation as core_explanation

if TYPE_CHECKING:
    from losspick.consulting.parameters import Numbers
    from losspick.core.curve import Plot
    from losspick.reporting.screen import Look, Sheet


class Explanation(Displayed, core_explanation.Explanation):
    """What is known about a loss, a rule, a metric or a check."""

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
        from losspick.api.plotting import plot_file

        return plot_file(self.draw(parameters), self.version, file, self.name)

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
