"""``losspick check``: the linter for losses, activations, units and labels."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import typer

from losspick.api.check_options import CheckOptions
from losspick.cli import arguments, check_options, options
from losspick.cli.check_choices import Typed, against_baseline, joined
from losspick.cli.check_output import check_destination, write_report
from losspick.cli.check_progress import progress_bar
from losspick.cli.check_settings import FAILING, CheckSettings
from losspick.cli.check_stdin import standard_input
from losspick.cli.setting_values import one_of
from losspick.cli.settings import load_settings
from losspick.core.finding import CheckReport
from losspick.core.vocabulary import Severity
from losspick.errors import InputError, UsageError

HELP = """Find losses, output activations, units and labels that do not fit.

Reads Python, notebooks and model configurations without running any of them, and what they
import from the project. Exits with 1 if there are findings of the failing severity, with 2 if a
file that was named can't be read. Settings may stand in [tool.losspick.check] of pyproject.toml
or [check] of losspick.toml.

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


#: Exit code where losspick itself failed at a file.
_OUR_FAULT = 3


def run(
    paths: check_options.Paths = None,
    output_format: check_options.OutputFormat = None,
    output: options.Output = None,
    select: check_options.Select = None,
    ignore: check_options.Ignore = None,
    include: check_options.Include = None,
    exclude: check_options.Exclude = None,
    force_exclude: check_options.ForceExclude = False,
    stdin_filename: check_options.StdinFilename = None,
    data: check_options.Data = None,
    target: options.Target = None,
    sep: options.Sep = None,
    decimal: options.Decimal = None,
    encoding: options.Encoding = None,
    na_values: options.NaValues = None,
    baseline: check_options.Baseline = None,
    write_baseline: check_options.WriteBaseline = None,
    statistics: check_options.Statistics = False,
    fail_on: check_options.FailOn = None,
    fail_on_unreadable: check_options.FailOnUnreadable = None,
    no_cache: check_options.NoCache = False,
    cache_dir: check_options.CacheDir = None,
    jobs: check_options.Jobs = None,
    fix: check_options.Fix = False,
    diff: check_options.Diff = False,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Check, print, and exit with the outcome."""
    settings = load_settings()
    table = settings.check or CheckSettings()
    word = one_of(fail_on or table.fail_on or "error", FAILING, "severity", "--fail-on")
    place = check_destination(settings, form=output_format, output=output, color=color, force=force)
    form = arguments.reading(settings, sep, decimal, encoding, na_values, None, None)
    typed = Typed(
        select=arguments.split_words(select),
        ignore=arguments.split_words(ignore),
        include=arguments.split_words(include),
        exclude=arguments.split_words(exclude),
        force_exclude=force_exclude,
        data=data,
        target=tuple(target or ()),
        sep=form["sep"],
        decimal=form["decimal"],
        encoding=form["encoding"],
        na_values=form["na_values"],
        formed=any((sep, decimal, encoding, na_values)),
    )
    job = _Job(
        paths=paths or ["."],
        chosen=joined(typed, table),
        known=_baseline(baseline, table),
        force=force,
        cache=None if fix or diff else _cache(cache_dir, none=no_cache),
        processes=jobs or _cores(),
    )
    failing, contents = _failing(word), standard_input(job.paths, stdin_filename)
    if diff:
        from losspick.cli.check_fix import require_diff_alone

        require_diff_alone(output_format, output, write_baseline, statistics=statistics)
        _show_changes(job, contents, strict=fail_on_unreadable, debug=debug)
    report = (_fixed if fix else _told)(
        job, contents, Path(write_baseline) if write_baseline else None
    )
    aside = fix and bool(contents)  # standard output holds the text
    write_report(report, place, failing=failing, statistics=statistics, aside=aside)
    _exit(report, failing, strict=fail_on_unreadable, debug=debug)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What is read, by which choices, and what is known of it."""

    paths: list[str]
    chosen: CheckOptions
    known: Path | None
    force: bool
    cache: Path | None
    processes: int


def _told(job: _Job, contents: Mapping[str, bytes], new: Path | None = None) -> CheckReport:
    """Check the text that is given, or what was named; leave out, or write down, what is known."""
    report = _report(job, contents)
    return against_baseline(report, job.chosen, file=job.known, new=new, force=job.force)


def _fixed(job: _Job, contents: Mapping[str, bytes], new: Path | None) -> CheckReport:
    """Mend what can be mended, and check again."""
    from losspick.cli.check_fix import fix_files

    made = fix_files(_told(job, contents), job.chosen, contents)
    return made.told(_told(job, made.contents, new))


def _show_changes(
    job: _Job, contents: Mapping[str, bytes], *, strict: bool | None, debug: bool
) -> NoReturn:
    """Print what would be mended; exit with 1 if that is anything."""
    from losspick.cli.check_fix import show_diff

    report = _told(job, contents)
    changes = show_diff(report, job.chosen, contents)
    _exit(report, (), strict=strict, debug=debug)
    raise typer.Exit(int(changes))


def _cache(folder: str | None, *, none: bool) -> Path | None:
    """Return the folder of the cache; None: there is to be none.

    Raises:
        UsageError: A folder is named for what is not to be kept.
    """
    from losspick.api.cache_folder import cache_folder

    if none and folder is not None:
        raise UsageError("does not go with --no-cache", where="--cache-dir")
    return None if none else Path(folder) if folder is not None else cache_folder()


def _cores() -> int:
    """Return how many processes can run at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _report(job: _Job, contents: Mapping[str, bytes]) -> CheckReport:
    from losspick.api.checking import check_paths, check_text

    for name, data in contents.items():
        return check_text(data, name, job.chosen)
    with progress_bar(sys.stderr) as progress:
        return check_paths(
            job.paths, job.chosen, progress=progress, cache=job.cache, jobs=job.processes
        )


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


def _exit(
    report: CheckReport, failing: Sequence[Severity], *, strict: bool | None, debug: bool
) -> None:
    """Exit with 1 for findings; our own failures come first, then files that can't be read.

    Raises:
        InputError: A file that was named can't be read.
    """
    if failures := [error for error in report.errors if error.trace]:
        for failure in failures if debug else ():
            typer.echo(failure.trace, err=True)
        raise typer.Exit(_OUR_FAULT)
    unread = [e for e in report.errors if (e.named if strict is None else strict)]
    unread = [one for one in unread if one.is_fault or one.foreign]
    if unread:
        more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
        raise InputError(unread[0].message + more, where=unread[0].path)
    if any(finding.severity in failing for finding in report.findings):
        raise typer.Exit(1)
