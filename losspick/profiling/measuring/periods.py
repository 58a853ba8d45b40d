"""Levels that are quarters, halves or seasons of years, or years after letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Parts of a year in their order.
_PARTS: Final = {
    **{f"{letter}{number}": float(number) for letter in "qhst" for number in range(1, 5)},
    "spring": 1.0,
    "summer": 2.0,
    "fall": 3.0,
    "autumn": 3.0,
    "winter": 4.0,
    "fy": 0.0,
    "cy": 0.0,
    "class of": 0.0,
}
_YEAR: Final = r"((?:19|20)\d\d)"
_FORMS: Final = (
    regex(rf"^(?P<year>{_YEAR})[\s/-]*(?P<part>[qhst][1-4]|[a-z]+)$"),
    regex(rf"^(?P<part>[qhst][1-4]|[a-z ]+?)[\s/'-]*(?P<year>{_YEAR})$"),
)


def periods(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "2019-Q1", "Fall 2020", "FY2021": in the order of the calendar."""
    for form in _FORMS:
        found = [form.match(text) for text in texts]
        read = [match for match in found if match and match["part"] in _PARTS]
        if len(read) == len(texts):
            return tuple(4.0 * float(match["year"]) + _PARTS[match["part"]] for match in read)
    return None
