"""The judged pairing as the API returns it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from losspick.api.display import Displayed
from losspick.reporting import pair_report

if TYPE_CHECKING:
    from losspick.reporting.screen import Look, Sheet


class PairReport(Displayed, pair_report.PairReport):
    """The verdict on a loss and an output activation."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<PairReport of {self.activation} before {self.name}: {self.verdict}>"

    def _rows(self) -> Iterator[dict[str, Any]]:
        yield from self.to_dict()["judgements"]

    def _sheet(self, look: Look) -> Sheet:
        from losspick.reporting.pair_screen import pair_sheet

        return pair_sheet(self, look)

    def _repr_html_(self) -> str:
        from losspick.reporting.to_html import pair_html

        return pair_html(self)
