"""Join checking and mending: the files without the findings that a machine can settle."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from losspick.api.check_options import CheckOptions
from losspick.core.finding import CheckReport, Finding
from losspick.core.repair import Edit
from losspick.reading.opening import read_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedFile:
    """A file with and without what was found in it.

    Attributes:
        path: The file.
        before: What it holds.
        after: What it would hold.
        findings: Those that are settled.
    """

    path: str
    before: bytes
    after: bytes
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixes:
    """What can be done about a report.

    Attributes:
        files: Those that change.
        refused: Findings with edits that did not stand the second check.
    """

    files: tuple[FixedFile, ...]
    refused: tuple[Finding, ...]


def fixes(
    report: CheckReport,
    options: CheckOptions,
    contents: Mapping[str, bytes] = MappingProxyType({}),
) -> Fixes:
    """Return the files without the findings of a report that can be settled.

    A file is only changed if it can be read after it, the findings are gone, and there is no other.
    """
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.edits:
            by_file[finding.place.path].append(finding)
    made = []
    refused: list[Finding] = []
    for path, found in by_file.items():
        before = contents[path] if path in contents else read_bytes(path)
        kept, after = _settled(path, before, found, options)
        refused += [finding for finding in found if finding not in kept]
        if kept:
            made.append(FixedFile(path=path, before=before, after=after, findings=tuple(kept)))
    return Fixes(files=tuple(made), refused=tuple(refused))


def _settled(
    path: str, before: bytes, found: Sequence[Finding], options: CheckOptions
) -> tuple[list[Finding], bytes]:
    """Return the findings that can be settled together, and the file without them."""
    whole = replace(options, select=(), ignore=())
    known = _checked(path, before, whole)
    if known is None or not _edits(found) <= _edits(known):
        return [], before  # the file has changed since, or is judged in another way by itself
    after = _better(path, before, found, known, whole)
    if after is not None:
        return list(found), after
    kept: list[Finding] = []
    best = before
    for finding in found if len(found) > 1 else ():
        after = _better(path, before, [*kept, finding], known, whole)
        if after is not None:
            kept, best = [*kept, finding], after
    return kept, best


def _edits(findings: Iterable[Finding]) -> set[Edit]:
    return {edit for finding in findings for edit in finding.edits}


def _better(
    path: str,
    before: bytes,
    found: Sequence[Finding],
    known: Sequence[Finding],
    options: CheckOptions,
) -> bytes | None:
    """Return a file with the edits of findings; None: they are not gone, or others have come."""
    after = _changed(path, before, found)
    left = None if after is None else _checked(path, after, options)
    if left is None:
        return None
    was, gone, now = (Counter(f.code for f in findings) for findings in (known, found, left))
    return after if all(now[code] <= was[code] - gone[code] for code in was | now) else None


def _changed(path: str, before: bytes, found: Sequence[Finding]) -> bytes | None:
    from losspick.reading.mending.apply import apply_edits

    edits = sorted(_edits(found), key=_begin)
    if any(one.end > two.start for one, two in _neighbours(edits)):
        return None
    return apply_edits(path, before, edits)


def _begin(edit: Edit) -> tuple[int, int, int]:
    return (edit.place.cell or 0, edit.start, edit.end)


def _neighbours(edits: Sequence[Edit]) -> Iterator[tuple[Edit, Edit]]:
    pairs = itertools.pairwise(edits)
    return ((one, two) for one, two in pairs if one.place.cell == two.place.cell)


def _checked(path: str, data: bytes, options: CheckOptions) -> tuple[Finding, ...] | None:
    """Return what is found in a file by itself; None: it can't be read."""
    from losspick.api.checking import check_text

    report = check_text(data, path, options)
    return None if report.errors else report.findings
