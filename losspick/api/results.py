"""What the API returns: the core's frozen words, with ways to look at them and to pass them on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from losspick.api.display import Displayed
from losspick.core import profile as core_profile
from losspick.core import recommendation as core_recommendation
from losspick.reporting import documents

if TYPE_CHECKING:
    from losspick.reporting.screen import Look, Sheet


class Profile(Displayed, core_profile.Profile):
    """What is known about one target."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Profile of {', '.join(self.target)}: {self.kind}, {self.rows} rows>"

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON document as dictionaries and lists."""
        from losspick import __version__
        from losspick.reporting.to_json import profile_document

        return profile_document(self, __version__)

    def _rows(self) -> Iterator[dict[str, Any]]:
        for name, value in self.to_dict()["profile"].items():
            if value is not None:
                yield {"fact": name, "value": value}

    def _sheet(self, look: Look) -> Sheet:
        from losspick import __version__
        from losspick.reporting.to_terminal import profile_sheet

        return profile_sheet(self, look, name=None, version=__version__)

    def _repr_html_(self) -> str:
        from losspick.reporting.to_html import profile_html

        return profile_html(self)


class Recommendation(Displayed, core_recommendation.Recommendation):
    """The profile, the losses ranked, and everything needed to act on it."""

    __slots__ = ()

    def __repr__(self) -> str:
        ranked = ", ".join(f"{item.loss} {item.score:.2f}" for item in self.ranking[:3])
        return f"<Recommendation for {', '.join(self.profile.target)}: {ranked or 'no loss fits'}>"

    def _rows(self) -> Iterator[dict[str, Any]]:
        from losspick.reporting.words import telling_reasons

        reasons = telling_reasons(self.ranking)
        for rank, (candidate, why) in enumerate(zip(self.ranking, reasons, strict=True), start=1):
            yield {
                "rank": rank,
                "loss": candidate.loss,
                "score": candidate.score,
                "tied_with_best": candidate.tied_with_best,
                "activation": candidate.activation,
                "units": candidate.units,
                "parameters": {item.name: item.value for item in candidate.parameters},
                "why": why,
            }

    def _sheet(self, look: Look) -> Sheet:
        from losspick.reporting.to_terminal import recommendation_sheet

        return recommendation_sheet(self, look, framework=self.goal.framework)

    def _repr_html_(self) -> str:
        from losspick.reporting.to_html import recommendation_html

        return recommendation_html(self)


class ColumnList(Displayed, documents.ColumnList):
    """The columns of a table, each with the kind it would be as a target."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<ColumnList of {self.source}: {len(self.columns)} columns>"

    def _rows(self) -> Iterator[dict[str, Any]]:
        yield from self.to_dict()["columns"]

    def _sheet(self, look: Look) -> Sheet:
        from losspick.reporting.listing_screen import columns_sheet

        return columns_sheet(self, look)

    def _repr_html_(self) -> str:
        from losspick.reporting.to_html import columns_html

        return columns_html(self)
