"""``--fix`` and ``--diff``: change files so that findings are settled, or show how."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from losspick.api.check_options import CheckOptions
from losspick.cli.writing import note, say_bytes, write_file
from losspick.core.finding import CheckReport, Finding, FixOutcome
from losspick.core.numbers import plural
from losspick.errors import UsageError


@dataclass(frozen=True, slots=True)
class Made:
    """What was fixed.

    Attributes:
        outcome: In numbers.
        contents: What stands for files that need not exist, as it is now.
    """

    outcome: FixOutcome
    contents: Mapping[str, bytes]

    def told(self, report: CheckReport) -> CheckReport:
        """Return a report that tells of it."""
        return replace(report, fixed=self.outcome)


def require_diff_alone(
    output_format: str | None, output: str | None, baseline: str | None, *, statistics: bool
) -> None:
    """Refuse options that a diff has no use for.

    Raises:
        UsageError: One is given.
    """
    given = {
        "--output-format": output_format,
        "--output": output,
        "--write-baseline": baseline,
        "--statistics": statistics,
    }
    for name, value in given.items():
        if value:
            raise UsageError(
                "is about findings, and --diff prints changes", where=name, fix="leave one out"
            )


def show_diff(report: CheckReport, options: CheckOptions, contents: Mapping[str, bytes]) -> bool:
    """Print what would be changed, and tell whether that is anything."""
    from losspick.api.fixing import fixes

    made = fixes(report, options, contents)
    say_bytes(b"".join(_diff(one.path, one.before, one.after) for one in made.files))
    _tell_refused(made.refused)
    settled = sum(len(one.findings) for one in made.files)
    files = plural(len(made.files), "file")
    left = len(report.findings) - settled
    note(f"would fix {plural(settled, 'finding')} in {files}; {left} left, for people to fix")
    return bool(made.files)


def fix_files(report: CheckReport, options: CheckOptions, contents: Mapping[str, bytes]) -> Made:
    """Write the files without what can be settled; of standard input, print the text."""
    from losspick.api.fixing import fixes

    made = fixes(report, options, contents)
    now = dict(contents)
    for one in made.files:
        if one.path in contents:
            now[one.path] = one.after
        else:
            write_file(Path(one.path), one.after)
    _tell_refused(made.refused)
    for text in now.values():
        say_bytes(text)
    settled = sum(len(one.findings) for one in made.files)
    return Made(FixOutcome(findings=settled, files=len(made.files)), now)


def _tell_refused(refused: tuple[Finding, ...]) -> None:
    for one in refused:
        where = f"{one.place.path}:{one.place.line}"
        note(f"{where}: {one.code} is left alone: the change brings another finding, or no end")


def _diff(path: str, before: bytes, after: bytes) -> bytes:
    """Return a unified diff that patch applies, whatever the file is encoded in."""
    name = path.encode("utf-8", "surrogateescape")
    lines = difflib.diff_bytes(difflib.unified_diff, _lines(before), _lines(after), name, name)
    return b"".join(
        line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"
        for line in lines
    )


def _lines(data: bytes) -> list[bytes]:
    """Return the lines of a text; what else than a line feed ends a line stays a part of it."""
    *lines, last = data.split(b"\n")
    return [line + b"\n" for line in lines] + ([last] if last else [])
