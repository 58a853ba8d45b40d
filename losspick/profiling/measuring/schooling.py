"""Levels of education, however they are put: "some college", "Bachelor's degree and higher"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What schools, diplomas and degrees are called, and how high each is; the first that is found
#: counts, so that "post-secondary" comes before "secondary", and "high school" before "diploma".
_SCHOOLS: Final[tuple[tuple[float, str], ...]] = (
    (
        0.0,
        r"no (?:formal )?(?:education|schooling|school|quals|qualifications?)|none|illiterate"
        r"|uneducated|(?:did not|didn'?t|never) (?:go to|attend|attended|went to)(?: any)? school"
        r"|never attended|without education|no formal|can'?t read",
    ),
    (9.0, r"ph\.?d|doctor(?:ate|al)?|dphil"),
    (8.5, r"professional (?:degree|school)|j\.?d|m\.?d"),
    (
        8.0,
        r"master'?s?|msc|m\.?sc|mba|post[ -]?grad(?:uat(?:e|ion))?|graduate (?:school|degree|level)"
        r"|grad school|advanced degree|higher degree|m\.?phil|second cycle",
    ),
    (
        7.0,
        r"bachelor'?s?|b\.?sc|b\.?a|(?:university|college|undergraduate|first)"
        r" (?:degree|grad(?:uate)?s?)|he qualification|tertiary|university|universities"
        r"|under[ -]?grad(?:uate)?|higher education|first cycle|licen[cs]e",
    ),
    (6.0, r"associate'?s?|two[ -]year degree|hnd|foundation degree|junior college"),
    (5.7, r"post[ -]?secondary"),
    (4.0, r"lower secondary|middle school|junior high|o[ -]levels?|gcses?|ssc|(?:9|1[01])th"),
    (
        5.0,
        r"high school|highschool|hs|h\.s|secondary|senior high|ged|a[ -]levels?|hsc"
        r"|matric(?:ulation)?|sixth form|12th",
    ),
    (
        5.6,
        r"vocational|technical|trade school|professional|apprenticeship|certificate|polytechnic"
        r"|college|diploma",
    ),
    (7.0, r"degree|graduation|graduates?"),
    (3.0, r"basic|[5678]th"),
    (1.0, r"pre-?primary|pre-?school|kindergarten|nursery|literate|read and write"),
    (2.0, r"primary|elementary|grade school|grammar school|1st|[234](?:nd|rd|th)"),
)
_FORMS: Final = tuple((rank, regex(rf"(?<![a-z])(?:{words})(?![a-z])")) for rank, words in _SCHOOLS)

#: What says that a school was not finished, or that more or less than it counts as well.
_BELOW: Final = regex(r"\b(?:less than|below|under|lower than|not|some|incomplete|no)\b|<|\blt\b")
_ABOVE: Final = regex(
    r"\b(?:or (?:higher|above|more)|and (?:higher|above|more)|more than|above|completed?)\b|\+|>"
)
_OR_BELOW: Final = regex(r"\b(?:or|and) (?:below|less|lower)\b")
_YEARS: Final = regex(r"\d{1,2}")

#: One school of several kinds is no scale.
FEWEST_SCHOOLS: Final = 2


def schooling(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels each of which names a school or a degree, or says that there is none."""
    found = [_school(text) for text in texts]
    schools = {school for school, _ in filter(None, found)}
    if not all(found) or len(schools) < FEWEST_SCHOOLS:
        return None
    return tuple(rank for _, rank in filter(None, found))


def _school(text: str) -> tuple[float, float] | None:
    """Return how high the school is that a text names, and how high the level is."""
    plain = re.sub(r"\([^)]*\)", " ", text)
    plain = re.sub(r"(?<=[a-z])\.(?=[a-z]{2}|\d)|[/_]", " ", plain).strip()
    rank = next((rank for rank, form in _FORMS if form.search(plain)), None)
    if not rank:
        return None if rank is None else (0.0, 0.0)
    finer = sum(int(years) for years in _YEARS.findall(plain)[:1]) / 100.0
    if _OR_BELOW.search(plain):
        return rank, rank - 0.1
    below, above = bool(_BELOW.search(plain)), bool(_ABOVE.search(plain))
    return rank, rank - 0.45 * below + 0.2 * above + finer
