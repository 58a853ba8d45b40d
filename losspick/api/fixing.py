"""Join checking and mending: which findings a machine can settle, and the files without them."""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from losspick.api.check_options import CheckOptions
from losspick.core.finding import CheckReport, Finding
from losspick.core.repair import Edit, Repair, RepairKind
from losspick.core.spec import Location, ModelSpec
from losspick.reading.limits import UnreadableError
from losspick.reading.read import read_bytes

if TYPE_CHECKING:
    from losspick.reading.mending.text import Text


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


def with_edits(
    findings: list[Finding],
    specs: Sequence[ModelSpec],
    texts: Mapping[str, bytes],
    files: Sequence[str],
) -> list[Finding]:
    """Return the findings, those that can be settled for certain with the edits that do it.

    Args:
        findings: Of a run.
        specs: All pairings of the run, as others may share what would be changed.
        texts: Contents of the files where findings stand.
        files: All files of the run, as others may use what would be changed.
    """
    from losspick.reading.mending.edits import edits_for, read_text

    @functools.cache
    def text_of(path: str) -> Text | None:
        try:
            return read_text(path, texts[path]) if path in texts else None
        except UnreadableError:
            return None

    imports = functools.cache(_imports)

    def edited(finding: Finding) -> Finding:
        repair = finding.repair
        calls = None if repair is None else _calls(repair, specs)
        if repair is None or calls is None:
            return finding
        path = repair.place.path
        text = text_of(path)
        edits = edits_for(text, texts[path], repair, calls) if text is not None else ()
        drops = edits and repair.kind is RepairKind.DROP_ACTIVATION
        if drops and _is_imported(path, files, imports):
            edits = ()
        return replace(finding, edits=edits)

    return [edited(finding) for finding in findings]


def _calls(repair: Repair, specs: Sequence[ModelSpec]) -> tuple[Location, ...] | None:
    """Return where the one pairing that a repair changes meets; None: others share the place."""
    if repair.kind is RepairKind.SET_NUMBER:
        same = [spec for spec in specs if spec.classes and spec.classes.place == repair.place]
        return () if len(same) == 1 else None
    heads = repair.kind is RepairKind.DROP_ACTIVATION
    mine = [spec for spec in specs if (_output(spec) if heads else _loss(spec)) == repair.place]
    if not mine or len({(_output(spec), _loss(spec)) for spec in mine}) > 1:
        return None
    sharing = [_output(spec) for spec in specs if _loss(spec) == repair.loss]
    if heads and any(one not in (None, repair.place) for one in sharing):
        return None
    calls = {spec.call for spec in mine if spec.call is not None}
    return tuple(sorted(calls)) if {c.path for c in calls} <= {repair.place.path} else None


def _output(spec: ModelSpec) -> Location | None:
    return spec.activation.place if spec.activation else None


def _loss(spec: ModelSpec) -> Location | None:
    return spec.loss.place if spec.loss else None


#: An import, with all lines of a list in brackets.
_IMPORT = re.compile(rb"(?m)^[ \t]*(?:from|import)\b(?:[^\n(]*\([^)]*\)|[^\n]*)")


def _is_imported(path: str, files: Iterable[str], imports: Callable[[str, bytes], bool]) -> bool:
    """Tell whether another file of the run, or in a folder near by, imports a file."""
    place = Path(path)
    if place.suffix != ".py":
        return False
    own = place.resolve()
    stem = own.parent.name if own.stem == "__init__" else own.stem
    folders = own.parents[:2] if own.exists() else ()
    near = (str(one) for folder in folders for one in folder.glob("*.py"))
    others = {one for one in (*files, *near) if one.endswith((".py", ".ipynb"))}
    return any(imports(one, stem.encode()) and Path(one).resolve() != own for one in others)


def _imports(path: str, stem: bytes) -> bool:
    """Tell whether a name stands in an import of a file."""
    try:
        data = read_bytes(path)
    except UnreadableError:
        return False
    if stem not in data:
        return False
    if path.endswith(".ipynb"):
        data = data.replace(b'"', b"\n")  # each string begins a line
    return any(stem in re.findall(rb"\w+", one) for one in _IMPORT.findall(data))


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
