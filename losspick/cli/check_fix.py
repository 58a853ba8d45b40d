"""``--fix`` and ``--diff``: change files so that findings are settled, or show how."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import typer

from losspick.api.check_options import CheckOptions
from losspick.cli.output import note, say, write_file
from losspick.core.finding import CheckReport, Finding, FixOutcome
from losspick.errors import UsageError

#: Checks the same paths again.
Again: TypeAlias = "Callable[[Mapping[str, bytes]], CheckReport]"


def require_diff_alone(others: Mapping[str, object]) -> None:
    """Refuse options that a diff has no use for.

    Raises:
        UsageError: One is given.
    """
    for name, value in others.items():
        if value:
            raise UsageError(f"{name} says how to tell findings, and --diff tells changes")


def show_diff(report: CheckReport, options: CheckOptions, contents: Mapping[str, bytes]) -> None:
    """Print what would be changed, and exit with 1 if there is any.

    Raises:
        Exit: There are changes.
    """
    from losspick.api.fixing import fixes

    made = fixes(report, options, contents)
    say("".join(_diff(one.path, one.before, one.after) for one in made.files))
    _tell_refused(made.refused)
    settled = sum(len(one.findings) for one in made.files)
    note(f"would fix {_count(settled, 'finding')} in {_count(len(made.files), 'file')}")
    if made.files:
        raise typer.Exit(1)


def fix_files(
    report: CheckReport, options: CheckOptions, contents: Mapping[str, bytes], again: Again
) -> CheckReport:
    """Write the files without what can be settled, and return what is left.

    Standard input, which stands among the contents, goes to standard output.
    """
    from losspick.api.fixing import fixes

    made = fixes(report, options, contents)
    changed = dict(contents)
    for one in made.files:
        if one.path in contents:
            changed[one.path] = one.after
        else:
            write_file(Path(one.path), one.after)
    _tell_refused(made.refused)
    left = again(changed) if made.files else report
    settled = sum(len(one.findings) for one in made.files)
    for text in changed.values():
        _say_bytes(text)
    return replace(left, fixed=FixOutcome(findings=settled, files=len(made.files)))


def _tell_refused(refused: tuple[Finding, ...]) -> None:
    for one in refused:
        where = f"{one.place.path}:{one.place.line}"
        note(f"{where}: {one.code} is not fixed: the change would not settle it without another")


def _diff(path: str, before: bytes, after: bytes) -> str:
    """Return a unified diff; line ends that are not \\n stay a part of their lines."""
    lines = difflib.unified_diff(_lines(before), _lines(after), path, path)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(data: bytes) -> list[str]:
    """Return the lines of a text as they can be printed, whatever it is encoded in."""
    lines = data.split(b"\n")
    ended = [line + b"\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    return [line.decode("utf-8", "surrogateescape") for line in ended]


def _say_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    if sys.stdout is None:
        raise UsageError("is closed", where="standard output")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
