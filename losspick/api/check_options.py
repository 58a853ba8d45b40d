"""What may be chosen for a check of files: which checks, which files, how grave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from losspick.checking.catalogue import all_checks, codes_meant, nearest_check
from losspick.core.finding import Check, CheckReport, Finding
from losspick.core.globs import path_matches
from losspick.core.vocabulary import Severity
from losspick.errors import UsageError
from losspick.reading.walking import ALL, Selection

if TYPE_CHECKING:
    from losspick.api.check_data import TableFor


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """Choices for one run; checks are meant by code, by the beginning of a code, or by name.

    Attributes:
        select: Only these checks; empty: all but those that run on request.
        ignore: Not these checks.
        selection: Which files.
        per_file: Pairs of a glob and the checks that are not wanted there.
        base: The folder that those globs may begin at; None: the working folder.
        severities: Pairs of checks and how grave their findings are; the one that means the fewest
            checks counts.
        data: The tables that files of code are checked against.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    selection: Selection = ALL
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    base: Path | None = None
    severities: tuple[tuple[str, Severity], ...] = ()
    data: tuple[TableFor, ...] = ()


DEFAULT_OPTIONS = CheckOptions()


def chosen_checks(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Check, ...]:
    """Return the checks that are asked for; without a word, all but those on request.

    Raises:
        UsageError: A word means no check.
    """
    checks = all_checks()
    wanted = codes_of(select) if select else {c for c in checks if not checks[c].on_request}
    unwanted = codes_of(ignore)
    return tuple(checks[code] for code in checks if code in wanted - unwanted)


def codes_of(words: Iterable[str]) -> set[str]:
    """Return the codes that words mean.

    Raises:
        UsageError: A word means no check.
    """
    return {code for word in words for code in _codes(word)}


def _codes(word: str) -> frozenset[str]:
    codes = codes_meant(word)
    if not codes or not word:
        raise _no_check(word)
    return codes


def find_check(word: str) -> Check:
    """Return a check by its code or name.

    Raises:
        UsageError: There is none.
    """
    for check in all_checks().values():
        if word.casefold() in (check.code.casefold(), check.name):
            return check
    raise _no_check(word)


def _no_check(word: str) -> UsageError:
    close = nearest_check(word)
    fix = f"did you mean {close}?" if close else "losspick checks lists them"
    return UsageError(f"there is no check {word!r}", fix=fix)


def adjustment(options: CheckOptions) -> Callable[[CheckReport], CheckReport]:
    """Return what applies the choices for single files and the severities to a report.

    Raises:
        UsageError: A word means no check.
    """
    per_file = [(glob, codes_of(words)) for glob, words in options.per_file]
    severities = _severities(options.severities)

    def wanted(finding: Finding) -> bool:
        path = finding.place.path
        return not any(
            finding.code in codes and path_matches(path, glob, options.base)
            for glob, codes in per_file
        )

    def adjusted(report: CheckReport) -> Iterator[tuple[Finding, str]]:
        for finding, line in zip(report.findings, report.lines, strict=True):
            if wanted(finding):
                yield _graded(finding, severities), line

    return lambda report: report.with_findings(adjusted(report))


def _severities(pairs: Iterable[tuple[str, Severity]]) -> Mapping[str, Severity]:
    """Return the severity of each code, whatever the order: what means fewer checks wins."""
    meant = [(codes_of([word]), severity) for word, severity in pairs]
    meant.sort(key=lambda one: -len(one[0]))
    return {code: severity for codes, severity in meant for code in codes}


def _graded(finding: Finding, severities: Mapping[str, Severity]) -> Finding:
    severity = severities.get(finding.code, finding.severity)
    return finding if severity is finding.severity else replace(finding, severity=severity)
