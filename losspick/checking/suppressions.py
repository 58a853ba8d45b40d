"""Comments that silence findings: ``# losspick: ignore[LP101] reason``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from losspick.core.finding import Finding
from losspick.core.spec import Location

_COMMENT = re.compile(
    r"#\s*losspick:\s*(?P<kind>ignore(?:-file)?)\b\s*(?:\[(?P<codes>[^\]\n]*)\])?", re.IGNORECASE
)


@dataclass(slots=True)
class Suppression:
    """One comment.

    Attributes:
        place: Where it stands.
        codes: The codes or names it silences; empty: all.
        whole_file: It holds for the file.
        used: It silenced something.
    """

    place: Location
    codes: frozenset[str]
    whole_file: bool
    used: bool = field(default=False)

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is silenced."""
        if self.codes and not {finding.code.lower(), finding.name} & self.codes:
            return False
        places = (finding.place, *finding.related)
        return any(p.path == self.place.path and self._at(p) for p in places)

    def _at(self, place: Location) -> bool:
        last = place.end_line or place.line
        return self.whole_file or place.line <= self.place.line <= last


def suppressions(path: str, text: str) -> list[Suppression]:
    """Return the comments of a text that silence findings."""
    if "losspick:" not in text.lower():
        return []
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        codes = frozenset(c.strip().lower() for c in (match["codes"] or "").split(",") if c.strip())
        place = Location(path, number, match.start() + 1, number, match.end() + 1)
        found.append(Suppression(place, codes, match["kind"].lower() == "ignore-file"))
    return found


def silence(findings: Iterable[Finding], comments: list[Suppression]) -> list[Finding]:
    """Return the findings that no comment covers, and mark the comments that cover one."""
    left = []
    for finding in findings:
        covering = [comment for comment in comments if comment.covers(finding)]
        for comment in covering:
            comment.used = True
        if not covering:
            left.append(finding)
    return left
