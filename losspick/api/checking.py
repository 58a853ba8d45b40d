"""Join reading and checking: files to a report."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from losspick.checking.catalogue import all_checks
from losspick.checking.run import check_specs, with_comments
from losspick.checking.suppressions import suppressions
from losspick.core.finding import Check, CheckReport, Finding, ReadError
from losspick.core.spec import ModelSpec
from losspick.errors import UsageError, nearest
from losspick.reading.limits import UnreadableError
from losspick.reading.python.project import index_files
from losspick.reading.read import Reader, read_bytes
from losspick.reading.walking import find_files


def chosen_checks(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Check, ...]:
    """Return the checks that are asked for: by code, by the beginning of a code, or by name.

    Raises:
        UsageError: A word means no check.
    """
    checks = all_checks()
    wanted = _codes(select) if select else set(checks)
    return tuple(checks[code] for code in checks if code in wanted - _codes(ignore))


def _codes(words: Iterable[str]) -> set[str]:
    found: set[str] = set()
    checks = all_checks()
    for word in words:
        codes = {
            c for c, check in checks.items() if c.startswith(word.upper()) or check.name == word
        }
        if not codes or not word:
            known = [*checks, *(check.name for check in checks.values())]
            close = nearest(word, known)
            fix = f"did you mean {close[0]}?" if close else "losspick checks lists them"
            raise UsageError(f"there is no check {word!r}", fix=fix)
        found |= codes
    return found


def find_check(word: str) -> Check:
    """Return a check by its code or name.

    Raises:
        UsageError: There is none.
    """
    for check in all_checks().values():
        if word.casefold() in (check.code.casefold(), check.name):
            return check
    known = [*all_checks(), *(check.name for check in all_checks().values())]
    close = nearest(word, known)
    fix = f"did you mean {close[0]}?" if close else "losspick checks lists them"
    raise UsageError(f"there is no check {word!r}", fix=fix)


def check_paths(
    paths: Sequence[str],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> CheckReport:
    """Check files and folders.

    Raises:
        LosspickError: A path does not exist, or a word means no check.
    """
    from losspick import __version__

    with _without_collector():
        return _check(paths, chosen_checks(select, ignore), exclude, __version__)


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
    paths: Sequence[str], checks: Sequence[Check], exclude: Sequence[str], version: str
) -> CheckReport:
    named, found = find_files(paths, exclude)
    files, by_name = [*named, *found], frozenset(named)
    reader = Reader(index_files([path for path in files if path.endswith(".py")]))
    specs: dict[str, list[ModelSpec]] = {}
    errors: list[ReadError] = []
    for path in files:
        try:
            specs[path] = reader.specs(path, read_bytes(path), named=path in by_name)
        except UnreadableError as error:
            errors.append(ReadError(path, error.message, named=path in by_name))
    described = [spec for one in specs.values() for spec in one]
    described += [spec for spec in reader.found_in_code() if _is_asked(spec, specs)]
    findings = check_specs(described, checks)
    texts = _texts(findings, list(specs) if len(files) < _FEW else _paths(described))
    comments = [c for path, text in texts.items() for c in suppressions(path, text)]
    left = sorted(with_comments(findings, comments, checks), key=_order)
    return CheckReport(
        version=version,
        findings=tuple(left),
        errors=tuple(errors),
        files=len(files),
        specs=len(described),
        lines=tuple(_line(texts, finding) for finding in left),
    )


#: So few files are all searched for comments that silence nothing.
_FEW = 2000


def _is_asked(spec: ModelSpec, specs: dict[str, list[ModelSpec]]) -> bool:
    place = spec.call or (spec.loss.place if spec.loss else None)
    return place is not None and place.path in specs


def _paths(specs: Sequence[ModelSpec]) -> list[str]:
    places = [spec.call or spec.loss.place for spec in specs if spec.loss is not None]
    return [place.path for place in places]


def _texts(findings: Sequence[Finding], read: Sequence[str]) -> dict[str, str]:
    """Return the texts of the files where findings or comments may stand."""
    paths = {p.path for finding in findings for p in (finding.place, *finding.related)}
    paths |= set(read)
    texts = {}
    for path in sorted(paths):
        if Path(path).suffix in (".keras", ".h5", ".hdf5"):
            continue
        try:
            texts[path] = read_bytes(path).decode("utf-8", "replace")
        except UnreadableError:
            continue
    return texts


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return (finding.place.path, finding.place.line, finding.place.column, finding.code)


def _line(texts: dict[str, str], finding: Finding) -> str:
    lines = texts.get(finding.place.path, "").split("\n")
    at = finding.place.line - 1
    return lines[at] if 0 <= at < len(lines) else ""
