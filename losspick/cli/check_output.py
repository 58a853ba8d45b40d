"""The forms in which ``losspick check`` answers, and where they go."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence

from losspick.cli.check_settings import FORMATS
from losspick.cli.output import UNKNOWN_WIDTH, Destination, destination, has_colour
from losspick.cli.settings import Settings
from losspick.cli.writing import say, write_file
from losspick.core.finding import CheckReport
from losspick.core.vocabulary import Severity

#: The forms that a file's ending stands for; the first is taken if none is named.
_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    ".json": ("json", "gitlab", "sarif"),
    ".jsonl": ("json-lines",),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".txt": ("full", "concise", "github"),
}


def check_destination(
    settings: Settings,
    *,
    form: str | None,
    output: str | None,
    color: str | None,
    force: bool,
) -> Destination:
    """Return form and place of the answer.

    Raises:
        UsageError: An unknown word, or a file that must not be overwritten.
    """
    return destination(
        settings,
        form=form,
        output=output,
        color=color,
        force=force,
        forms=FORMATS,
        suffixes=_SUFFIXES,
        configured=settings.check.output_format if settings.check else None,
    )


def write_report(
    report: CheckReport,
    place: Destination,
    *,
    failing: Sequence[Severity],
    statistics: bool,
    aside: bool = False,
) -> None:
    """Write a report in its form to its place, or to standard error if the place is taken."""
    text = _WRITERS[place.form](report, place, failing)
    if statistics and place.form in ("full", "concise"):
        from losspick.reporting.findings_text import counts

        text += counts(report)
    if place.file is None:
        sys.stderr.write(text) if aside else say(text)
    else:
        write_file(place.file, text.encode("utf-8", "backslashreplace"))


def _full(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_text import full

    if place.file is not None:
        return full(report, colour=place.color == "always", width=UNKNOWN_WIDTH)
    width = shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns
    return full(report, colour=has_colour(sys.stdout, place.color), width=width)


def _concise(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_text import concise

    return concise(report)


def _json(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_json import to_json

    return to_json(report)


def _json_lines(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_json import to_json_lines

    return to_json_lines(report)


def _github(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_github import to_github

    return to_github(report)


def _gitlab(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_gitlab import to_gitlab

    return to_gitlab(report)


def _sarif(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.checking.catalogue import all_checks
    from losspick.reporting.findings_sarif import to_sarif

    return to_sarif(report, all_checks())


def _junit(report: CheckReport, place: Destination, failing: Sequence[Severity]) -> str:
    from losspick.reporting.findings_junit import to_junit

    return to_junit(report, failing)


_WRITERS: Mapping[str, Callable[[CheckReport, Destination, Sequence[Severity]], str]] = {
    "full": _full,
    "concise": _concise,
    "json": _json,
    "json-lines": _json_lines,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
    "junit": _junit,
}
