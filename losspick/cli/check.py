"""``losspick check``: the linter for losses, activations, units and labels."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from losspick.api.check_options import CheckOptions
from losspick.cli import options
from losspick.cli.check_choices import Typed, against_baseline, joined
from losspick.cli.check_output import check_destination, write_report
from losspick.cli.check_progress import progress_bar
from losspick.cli.check_settings import FAILING, FORMATS, CheckSettings
from losspick.cli.settings import load_settings, one_of
from losspick.core.finding import CheckReport
from losspick.core.vocabulary import Severity
from losspick.errors import InputError, UsageError

#: What standard input is taken for if nothing says so.
STDIN_NAME = "stdin.py"

HELP = """Find losses, output activations, units and labels that do not fit.

Reads Python, notebooks and model configurations without running any of them. Exits with 1 if
there are findings of the failing severity, with 2 if a file that was named can't be read.
Settings may stand in [tool.losspick.check] of pyproject.toml or [check] of losspick.toml.

\b
  losspick check                                 the whole folder
  losspick check train.py -f concise
  losspick check src --select LP1,LP201 --fail-on warning
  losspick check train.py --data train.csv --target y
  losspick check --diff                          what --fix would change
  losspick check --write-baseline known.json     take what is there as known ...
  losspick check --baseline known.json           ... and tell only what is new
  losspick check - --stdin-filename train.py < train.py
"""


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files and folders; - is stdin; default: ."),
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option("--output-format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}."),
    ] = None,
    output: options.Output = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODES", help="Only these checks: LP101, LP1, a name."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these checks.")
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option("--include", metavar="GLOB", help="Of folders, read only such files."),
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="GLOB", help="Leave out such paths.")
    ] = None,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave them out even if they are named.")
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename", metavar="NAME", help=f"What stdin is taken for ({STDIN_NAME})."
        ),
    ] = None,
    data: Annotated[
        str | None,
        typer.Option("--data", metavar="TABLE", help="Compare with the data trained on."),
    ] = None,
    target: options.Target = None,
    sep: options.Sep = None,
    decimal: options.Decimal = None,
    encoding: options.Encoding = None,
    na_values: options.NaValues = None,
    baseline: Annotated[
        str | None,
        typer.Option("--baseline", metavar="FILE", help="Tell only findings that it lacks."),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option("--write-baseline", metavar="FILE", help="Write the findings there."),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each check, too.")
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", metavar="SEVERITY", help="error (default), warning, info, never."
        ),
    ] = None,
    fail_on_unreadable: Annotated[
        bool | None,
        typer.Option(
            help="Exit with 2 for every file that can't be read, or for none; default: named ones."
        ),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read all files again, and keep nothing.")
    ] = False,
    cache_dir: Annotated[
        str | None,
        typer.Option(
            "--cache-dir", metavar="FOLDER", help="Where the last answers are kept [user's cache]."
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", min=1, metavar="N", help="Processes for a large tree [the cores]."
        ),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Change files where the fix is certain ([*]).")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; exit 1 if anything.")
    ] = False,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Check, print, and exit with the outcome."""
    settings = load_settings()
    table = settings.check or CheckSettings()
    word = one_of(fail_on or table.fail_on or "error", FAILING, "severity", "--fail-on")
    place = check_destination(settings, form=output_format, output=output, color=color, force=force)
    form = options.reading(settings, sep, decimal, encoding, na_values, None, None)
    typed = Typed(
        select=options.split_words(select),
        ignore=options.split_words(ignore),
        include=options.split_words(include),
        exclude=options.split_words(exclude),
        force_exclude=force_exclude,
        data=data,
        target=tuple(target or ()),
        sep=form["sep"],
        decimal=form["decimal"],
        encoding=form["encoding"],
        na_values=form["na_values"],
        formed=any((sep, decimal, encoding, na_values)),
    )
    chosen, failing, known = joined(typed, table), _failing(word), _baseline(baseline, table)
    named = paths or ["."]
    contents = _standard_input(named, stdin_filename)
    cache = None if fix or diff else _cache(cache_dir, none=no_cache)

    def checked(contents: Mapping[str, bytes]) -> CheckReport:
        return _report(named, contents, chosen, cache, jobs or _cores())

    def told(report: CheckReport, new: str | None) -> CheckReport:
        to_write = Path(new) if new else None
        return against_baseline(report, chosen, file=known, new=to_write, force=force)

    if diff:
        from losspick.cli.check_fix import require_diff_alone, show_diff

        require_diff_alone(output_format, output, write_baseline, statistics=statistics)
        report = told(checked(contents), None)
        changes = show_diff(report, chosen, contents)
        _exit(report, (), strict=fail_on_unreadable)
        raise typer.Exit(int(changes))
    report = told(checked(contents), None if fix else write_baseline)
    if fix:
        from losspick.cli.check_fix import fix_files

        made = fix_files(report, chosen, contents)
        report = made.told(told(checked(made.contents), write_baseline))
    aside = fix and bool(contents)  # standard output holds the text
    write_report(report, place, failing=failing, statistics=statistics, aside=aside)
    _exit(report, failing, strict=fail_on_unreadable)


def _cache(folder: str | None, *, none: bool) -> Path | None:
    """Return the folder of the cache; None: there is to be none.

    Raises:
        UsageError: A folder is named for what is not to be kept.
    """
    from losspick.api.cache_folder import cache_folder

    if none and folder is not None:
        raise UsageError("does not go with --no-cache", where="--cache-dir")
    return None if none else Path(folder) if folder is not None else cache_folder()


def _standard_input(paths: list[str], name: str | None) -> dict[str, bytes]:
    """Return what standard input holds, by the name it is taken for; nothing if it is not asked.

    Raises:
        UsageError: Standard input is not alone, or a name is given without it.
    """
    if "-" not in paths:
        if name is not None:
            raise UsageError("goes with -, standard input", where="--stdin-filename")
        return {}
    if len(paths) > 1:
        raise UsageError("- stands for standard input, and then stands alone", where="PATH")
    if sys.stdin is None:
        raise InputError("is closed", where="standard input")
    return {name or STDIN_NAME: sys.stdin.buffer.read()}


def _cores() -> int:
    """Return how many processes can run at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _report(
    paths: list[str],
    contents: Mapping[str, bytes],
    chosen: CheckOptions,
    cache: Path | None,
    jobs: int,
) -> CheckReport:
    """Check the text that is given, or what was named."""
    from losspick.api.checking import check_paths, check_text

    for name, data in contents.items():
        return check_text(data, name, chosen)
    with progress_bar(sys.stderr) as progress:
        return check_paths(paths, chosen, progress=progress, cache=cache, jobs=jobs)


def _baseline(typed: str | None, table: CheckSettings) -> Path | None:
    """Return the baseline: as typed, where an empty word means none, else as configured."""
    if typed is None:
        return table.baseline
    return Path(typed) if typed else None


def _failing(word: str) -> tuple[Severity, ...]:
    if word == "never":
        return ()
    severities = tuple(Severity)
    return severities[severities.index(Severity(word)) :]


def _exit(report: CheckReport, failing: Sequence[Severity], *, strict: bool | None) -> None:
    """Exit with 1 for findings; a file that can't be read comes first.

    Raises:
        InputError: A file that was named can't be read.
    """
    unread = [e for e in report.errors if (e.named if strict is None else strict)]
    unread = [error for error in unread if not error.partial]
    if unread:
        more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
        raise InputError(unread[0].message + more, where=unread[0].path)
    if any(finding.severity in failing for finding in report.findings):
        raise typer.Exit(1)
