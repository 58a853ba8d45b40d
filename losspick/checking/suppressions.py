"""Comments that silence findings: ``# losspick: ignore[LP101] reason``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from losspick.core.finding import Finding
from losspick.core.regexes import regex
from losspick.core.spec import Comment, Location
from losspick.errors import nearest

_WORDS = regex(r"#\s*losspick:\s*(?P<word>[\w-]*)\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_CODES = regex(r"\[(?P<codes>[^\]\n]*)\]")
#: What other linters call it.
_FOREIGN = ("noqa", "disable", "skip", "off", "nolint")


class Scope(StrEnum):
    """What a comment silences; the value is its word."""

    LINE = "ignore"
    CELL = "ignore-cell"
    FILE = "ignore-file"


@dataclass(slots=True)
class Suppression:
    """One comment.

    Attributes:
        place: Where it stands.
        about: The line it is about, or all lines of the statement below it.
        scope: What it silences.
        codes: The codes, beginnings of codes or names it silences; empty: all.
        fault: What is wrong with it, so that it silences nothing; None: nothing.
        met: Those of its codes that silenced something; an empty word stands for all.
    """

    place: Location
    about: Location
    scope: Scope
    codes: tuple[str, ...] = ()
    fault: str | None = None
    met: set[str] = field(default_factory=set)

    def silences(self, finding: Finding) -> bool:
        """Tell whether a finding is silenced, and remember by which word."""
        if self.fault is not None or not self._covers(finding):
            return False
        meant = [code for code in self.codes or ("",) if _means(code, finding)]
        self.met.update(meant)
        return bool(meant)

    def _covers(self, finding: Finding) -> bool:
        places = (finding.place, *finding.related)
        return any(place.path == self.place.path and self._at(place) for place in places)

    def _at(self, place: Location) -> bool:
        if self.scope is Scope.FILE:
            return True
        if self.scope is Scope.CELL:
            return place.cell == self.place.cell
        return any(_overlaps(place, line) for line in (self.about, self.place))

    @property
    def unmet(self) -> tuple[str, ...]:
        """Its words that silenced nothing; an empty one stands for a comment without codes."""
        return tuple(code for code in self.codes or ("",) if code not in self.met)


def _overlaps(place: Location, lines: Location) -> bool:
    """Tell whether a place takes part in lines; in a notebook, those are lines of a cell."""
    first, other = place.line, lines.line
    if place.cell is not None and place.cell_line is not None and lines.cell_line is not None:
        if place.cell != lines.cell:
            return False
        # lines of a cell that is one text all stand in one line of the file
        first, other = place.cell_line, lines.cell_line
    return first <= other + _more(lines) and other <= first + _more(place)


def _more(place: Location) -> int:
    """Return how many lines a place takes up beyond its first."""
    return max((place.end_line or place.line) - place.line, 0)


def _means(word: str, finding: Finding) -> bool:
    return finding.code.lower().startswith(word) or finding.name == word


def suppressions(comments: Iterable[Comment]) -> list[Suppression]:
    """Return what comments silence; what they say besides is left alone."""
    found = (_suppression(comment) for comment in comments)
    return [suppression for suppression in found if suppression is not None]


def _suppression(comment: Comment) -> Suppression | None:
    match = _WORDS.match(comment.text)
    if match is None:
        return None
    word, rest = match["word"].lower(), match["rest"]
    if word not in tuple(Scope):
        if not nearest(word, Scope) and word not in _FOREIGN:
            return None
        return Suppression(comment.place, comment.about, Scope.LINE, fault=_unknown(word))
    scope = Scope(word)
    codes = _CODES.match(rest)
    fault = None
    if rest.startswith("[") and codes is None:
        fault = "the bracket of this comment is not closed"
    elif codes is not None and not _split(codes):
        fault = "the brackets of this comment name no check"
    elif scope is Scope.CELL and comment.place.cell is None:
        fault = "ignore-cell is for notebooks; write ignore or ignore-file"
    return Suppression(comment.place, comment.about, scope, _split(codes), fault)


def _split(codes: re.Match[str] | None) -> tuple[str, ...]:
    words = codes["codes"].split(",") if codes else []
    return tuple(dict.fromkeys(word.strip().lower() for word in words if word.strip()))


def _unknown(word: str) -> str:
    return f"{word!r} silences nothing; write # losspick: ignore[CODE]"


def silence(findings: Iterable[Finding], comments: list[Suppression]) -> list[Finding]:
    """Return the findings that no comment covers; comments remember what they covered."""
    left = []
    for finding in findings:
        covering = [comment for comment in comments if comment.silences(finding)]
        if not covering:
            left.append(finding)
    return left
