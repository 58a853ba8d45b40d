"""Join reading and checking: files to a report."""

from __future__ import annotations

import contextlib
import gc
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from losspick.api.check_batches import Read, Tree
from losspick.api.check_options import (
    DEFAULT_OPTIONS,
    CheckOptions,
    adjustment,
    chosen_checks,
)
from losspick.api.check_tree import Progress, read_tree
from losspick.checking.run import check_specs, with_comments
from losspick.checking.suppressions import suppressions
from losspick.core.finding import Check, CheckReport, Finding, ReadError
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Preparation
from losspick.reading.comments import comments
from losspick.reading.configs.bundles import with_channels, with_predicting
from losspick.reading.formats import CLOSED
from losspick.reading.limits import UnreadableError
from losspick.reading.opening import read_bytes
from losspick.reading.pins import Pins
from losspick.reading.python.pairing.uniting import unique
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.tree_index import index_files
from losspick.reading.shown import source_lines
from losspick.reading.walking import Files, find_files

if TYPE_CHECKING:
    from losspick.api.check_cache import Run


def check_paths(
    paths: Sequence[str],
    options: CheckOptions = DEFAULT_OPTIONS,
    *,
    progress: Progress | None = None,
    cache: Path | None = None,
    jobs: int = 1,
) -> CheckReport:
    """Check files and folders.

    Args:
        paths: Files and folders.
        options: Which checks, which files.
        progress: Is told how many files are done, and how many there are.
        cache: Folder for what earlier runs over the same files have told; None, or where data are
            compared with: nothing is kept.
        jobs: Processes that read a large tree; the report is the same for any number.

    Raises:
        LosspickError: A path does not exist, or a word means no check.
    """
    checks = chosen_checks(options.select, options.ignore)
    adjust = adjustment(options)
    with _without_collector():
        files = find_files(paths, options.selection)
        closed = [ReadError(p, why, named=p in paths) for p, why in files.closed.items()]
        run = _run_on_record(files, checks, None if options.data else cache)
        known = run.known() if run is not None else None
        if known is None:
            before = time.time_ns()
            known = _check(files.named, files.found, checks, options, progress=progress, jobs=jobs)
            if run is not None and not any(error.trace for error in known.errors):
                run.keep(known, before)
        return adjust(replace(known, errors=(*known.errors, *closed)))


def _run_on_record(files: Files, checks: Sequence[Check], cache: Path | None) -> Run | None:
    if cache is None or len(files.named) + len(files.found) < FEWEST:
        return None
    from losspick.api.check_cache import run_of

    return run_of(cache, files.named, files.found, [check.code for check in checks])


def check_text(data: bytes, name: str, options: CheckOptions = DEFAULT_OPTIONS) -> CheckReport:
    """Check one text as if it were the content of the file of that name, which need not exist.

    Raises:
        LosspickError: A word means no check.
    """
    checks = chosen_checks(options.select, options.ignore)
    adjust = adjustment(options)
    return adjust(_check([name], [], checks, options, {name: data}))


@contextlib.contextmanager
def _without_collector() -> Iterator[None]:
    """Switch the collector of cycles off: it would walk millions of syntax nodes each time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _check(
    named: list[str],
    found: list[str],
    checks: Sequence[Check],
    options: CheckOptions,
    contents: Mapping[str, bytes] = MappingProxyType({}),
    progress: Progress | None = None,
    jobs: int = 1,
) -> CheckReport:
    from losspick import __version__

    files = (*named, *found)
    index = index_files([path for path in files if path.endswith(".py")], files)
    beyond = Beyond(files, options.selection.leaves_out)
    tree = Tree(files, frozenset(named), index, contents, beyond=beyond)
    read = read_tree(tree, jobs, progress)
    paths = {path for one in read for path in one.paths}
    pins = Pins()
    pairings = pins.allowing(_pairings(read, paths))
    described, faults, told = _with_targets(pairings, options, contents, files, found)
    errors = [*_unread(read, paths), *(ReadError(p, faults[p], named=p in named) for p in faults)]
    findings = check_specs(described, checks)
    texts = _texts(findings, sorted(paths) if len(files) < _FEW else _paths(described), contents)
    said = [comment for path, data in texts.items() for comment in comments(path, data)]
    whole = {*found, *(path for spec in described for path in _ends(spec))}
    silenced = with_comments(findings, suppressions(said), checks, paths, whole)
    left = sorted(silenced, key=_order)
    if any(finding.repair for finding in left):
        from losspick.api.check_edits import with_edits

        left = with_edits(left, described, texts, files)
    return CheckReport(
        version=__version__,
        findings=tuple(left),
        errors=tuple(errors),
        checked=tuple(files),
        specs=sum(one.score is None for one in described),
        compared=_compared(described, options),
        targets=told,
        lines=source_lines([finding.place for finding in left], texts),
        followed=tuple(sorted({*pins.found, *(path for one in read for path in one.followed)})),
    )


def _pairings(read: Sequence[Read], paths: Collection[str]) -> list[ModelSpec]:
    """Return the pairings of configurations, then those of code in the files that were asked of."""
    in_code = unique(spec for one in read for spec in one.in_code)
    described = with_channels(with_predicting(_of_configurations(read)))
    return [*described, *(spec for spec in in_code if _is_asked(spec, paths))]


def _of_configurations(read: Sequence[Read]) -> Iterator[ModelSpec]:
    """Yield the pairings of configurations; what others are made of is judged with those alone."""
    composed = {path for one in read for path in one.composed}
    for one in read:
        for path, found in one.specs.items():
            if path not in composed:
                yield from found


def _unread(read: Sequence[Read], paths: Collection[str]) -> Iterator[ReadError]:
    """Yield the files that can't be read, and those whose code was not followed to its end."""
    yield from (error for one in read for error in one.errors)
    partly = {path: why for one in read for path, why in one.partly.items()}
    for path, why in partly.items():
        if path in paths:
            yield ReadError(path, f"judged in part: {why}", partial=True)


#: So few files are read again before a cache could be looked up.
FEWEST = 20
#: So few files are all searched for comments that silence nothing.
_FEW = 2000


def _with_targets(
    specs: list[ModelSpec],
    options: CheckOptions,
    contents: Mapping[str, bytes],
    files: Sequence[str],
    met: Collection[str],
) -> tuple[list[ModelSpec], Mapping[str, str], tuple[str, ...]]:
    """Return the pairings with what data say of their targets, files whose data fail, and targets.

    Those are told that the code names alone.
    """
    if not options.data and not any(spec.table for spec in specs):
        return specs, {}, ()
    from losspick.api.check_data import Tables

    tables = Tables(options.data, options.base, contents, met, files)
    if not options.data:
        return tables.attach(specs), tables.faults, ()
    from losspick.api.check_estimators import estimators_in
    from losspick.api.check_scores import scores_in
    from losspick.api.named_targets import with_named

    told: list[str] = []
    if not all(table.target for table in options.data):
        data = with_named(options.data, tables, specs, files)
        told = [name for old, new in zip(options.data, data, strict=True) if not old.target
                for name in new.target]  # fmt: skip
        tables = Tables(data, options.base, contents, met, files)
    in_configs, in_code = estimators_in(files, tables, specs)
    attached = tables.attach([*specs, *in_configs], in_code)
    return [*attached, *scores_in(files, tables)], tables.faults, tuple(told)


def _compared(specs: Sequence[ModelSpec], options: CheckOptions) -> int | None:
    """Return how many pairings were compared with data; None: no data are named."""
    if not options.data and not any(spec.table for spec in specs):
        return None
    known = [one.trained_on for one in specs if one.trained_on is not None and not one.score]
    return sum(one.prepared is not Preparation.CHANGED for one in known)


def _ends(spec: ModelSpec) -> set[str]:
    """Return the files in which the parts of a pairing stand."""
    facts = (spec.loss, spec.activation, spec.units, spec.targets, spec.classes)
    places = [spec.call, *(fact.place for fact in facts if fact is not None)]
    return {place.path for place in places if place is not None}


def _is_asked(spec: ModelSpec, paths: Collection[str]) -> bool:
    """Tell whether a pairing is one of the files that were read, and not of one they import alone.

    What they bring together from several files is theirs.
    """
    ends = _ends(spec)
    return len(ends) > 1 or not ends.isdisjoint(paths)


def _paths(specs: Sequence[ModelSpec]) -> list[str]:
    places = [spec.call or spec.loss.place for spec in specs if spec.loss is not None]
    return [place.path for place in places]


def _content(path: str, contents: Mapping[str, bytes]) -> bytes:
    """Return what stands for a file, or what it holds."""
    return contents[path] if path in contents else read_bytes(path)


def _texts(
    findings: Sequence[Finding], read: Sequence[str], contents: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the contents of the files where findings or comments may stand."""
    paths = {p.path for finding in findings for p in (finding.place, *finding.related)}
    paths |= set(read)
    texts = {}
    for path in sorted(paths):
        if Path(path).suffix in CLOSED:
            continue
        try:
            texts[path] = _content(path, contents)
        except UnreadableError:
            continue
    return texts


def _order(finding: Finding) -> tuple[str, int, int, int, str]:
    place = finding.place
    return (place.path, place.line, place.cell_line or 0, place.column, finding.code)
