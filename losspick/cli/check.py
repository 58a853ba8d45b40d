"""``losspick check``: the linter for losses, activations, units and labels."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from losspick.cli import options
from losspick.cli.output import Destination, destination, say, write_file
from losspick.cli.settings import load_settings, one_of
from losspick.core.finding import CheckReport
from losspick.core.vocabulary import Severity
from losspick.errors import InputError

HELP = """Find losses, output activations, units and labels that do not fit.

Reads Python, notebooks and model configurations without running any of them. Exits with 1 if
there are findings of the failing severity, with 2 if a file that was named can't be read.

\b
  losspick check                       the whole folder
  losspick check train.py -f concise
  losspick check src --select LP1,LP201 --fail-on warning
"""

FORMATS = ("full", "concise", "json", "json-lines", "github", "sarif")
_RANKS = (*Severity, "never")


def run(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Files and folders; default: .")
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option("--output-format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}."),
    ] = None,
    output: options.Output = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="CODES", help="Only these checks.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these checks.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="GLOB", help="Leave out such paths.")
    ] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help="error, warning, info or never.")
    ] = "error",
    fail_on_unreadable: Annotated[
        bool, typer.Option("--fail-on-unreadable", help="Files met on the way count too.")
    ] = False,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Check, print, and exit with the outcome."""
    from losspick.api.checking import check_paths

    form = one_of(output_format or "full", FORMATS, "format", "--output-format")
    failing = one_of(fail_on, _RANKS, "severity", "--fail-on")
    place = destination(load_settings(), form="terminal", output=output, color=color, force=force)
    report = check_paths(
        paths or ["."],
        select=options.split_words(select),
        ignore=options.split_words(ignore),
        exclude=options.split_words(exclude),
    )
    text = _text(report, form, place)
    if place.file is None:
        say(text)
    else:
        write_file(place.file, text.encode("utf-8", "backslashreplace"))
    _exit(report, failing, strict=fail_on_unreadable)


def _text(report: CheckReport, form: str, place: Destination) -> str:
    from losspick.reporting import findings_data, findings_text

    if form == "sarif":
        from losspick.checking.catalogue import all_checks

        return findings_data.to_sarif(report, all_checks())
    if form == "full":
        from losspick.cli.output import has_colour

        colour = place.file is None and has_colour(sys.stdout, place.color)
        width = min(shutil.get_terminal_size((100, 24)).columns, 100)
        return findings_text.full(report, colour=colour, width=width)
    forms = {
        "concise": findings_text.concise,
        "json": findings_data.to_json,
        "json-lines": findings_data.to_json_lines,
        "github": findings_data.to_github,
    }
    return forms[form](report)


def _exit(report: CheckReport, failing: str, *, strict: bool) -> None:
    """Exit with 1 for findings; a file that can't be read comes first.

    Raises:
        InputError: A file that was named can't be read.
    """
    unread = [error for error in report.errors if error.named or strict]
    if unread:
        more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
        raise InputError(unread[0].message + more, where=unread[0].path)
    if failing == "never":
        return
    ranks = list(Severity)
    limit = ranks.index(Severity(failing))
    if any(ranks.index(finding.severity) >= limit for finding in report.findings):
        raise typer.Exit(1)
