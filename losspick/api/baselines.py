"""Reading and writing the list of known findings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from losspick.api.check_options import CheckOptions, chosen_checks
from losspick.checking.baseline import baseline_text, compare, known_findings, read_baseline
from losspick.core.finding import CheckReport, KnownFinding
from losspick.errors import InputError, UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBaseline:
    """A baseline that is ready to be written.

    Attributes:
        text: Of the file.
        known: How many findings it holds.
        added: How many of them the file did not hold before; None: there was no such file.
        dropped: How many that the file held it leaves out.
    """

    text: str
    known: int
    added: int | None
    dropped: int


def without_known(report: CheckReport, file: Path, options: CheckOptions) -> CheckReport:
    """Return the report without the findings that a baseline knows.

    Raises:
        InputError: There is no such baseline, or it can't be read.
    """
    known = _read(file)
    if known is None:
        raise InputError(
            "there is no such baseline",
            where=str(file),
            fix=f"losspick check --write-baseline {file}",
        )
    codes = [check.code for check in chosen_checks(options.select, options.ignore)]
    return compare(report, known, file, codes)


def new_baseline(report: CheckReport, file: Path, *, force: bool = False) -> NewBaseline:
    """Return the baseline of a report, and how it differs from the file that is there.

    Raises:
        UsageError: The file is something else, and ``force`` is not set.
    """
    try:
        before = _read(file)
    except InputError:
        if not force:
            raise UsageError(
                "exists and is no baseline",
                where=str(file),
                fix="name another file, or add --force",
            ) from None
        before = ()
    known = known_findings(report, file.parent)
    old = {one.fingerprint for one in before or ()}
    now = {one.fingerprint for one in known}
    return NewBaseline(
        text=baseline_text(known),
        known=len(known),
        added=None if before is None else len(now - old),
        dropped=len(old - now),
    )


def _read(file: Path) -> tuple[KnownFinding, ...] | None:
    try:
        return read_baseline(file.read_bytes(), str(file))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror}", where=str(file)) from None
