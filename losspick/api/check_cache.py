"""What a run over the same files has told before: kept in the user's cache folder, as JSON.

A run is known by its files, its checks, the version of losspick and its own sources. It stands as
long as every file has the size and the time of change that it had; a file that was only touched
counts as unchanged if its content is. A change of content that keeps both is not seen: that is what
``--no-cache`` is for. One file more, fewer or changed makes all files read again, as each may
import it.
"""

from __future__ import annotations

import functools
import json
import os
import tempfile
import types
import typing
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from losspick.core.finding import CheckReport

T = TypeVar("T")

#: Runs that are kept; the oldest goes.
_MOST = 50
#: What can stand in a file that is no such record.
_DAMAGED = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was: bytes, time of change in nanoseconds, and a digest of its content."""

    size: int
    changed: int
    digest: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run over files that may be on record.

    Attributes:
        record: Its file in the cache.
        paths: The files.
    """

    record: Path
    paths: tuple[str, ...]

    def known(self) -> CheckReport | None:
        """Return the report on record; None: there is none, or a file has changed since."""
        try:
            data = json.loads(self.record.read_bytes())
            stamps = {path: Stamp(*stamp) for path, stamp in data["files"].items()}
            report = _revived(CheckReport, data["report"])
            paths = (*self.paths, *report.followed)
            return report if all(_is_same(path, stamps[path]) for path in paths) else None
        except _DAMAGED:
            return None

    def keep(self, report: CheckReport, before: int) -> None:
        """Put a report on record; where the cache can't be written, nothing is kept.

        Args:
            report: The report.
            before: When the run began; a file that was changed since is not on record.
        """
        try:
            stamps = {path: _stamp(path) for path in (*self.paths, *report.followed)}
            if any(stamp.changed >= before for stamp in stamps.values()):
                return
            files = {p: (s.size, s.changed, s.digest) for p, s in stamps.items()}
            _write(self.record, json.dumps({"files": files, "report": asdict(report)}))
            _leave_newest(self.record.parent)
        except OSError:
            return


def run_of(folder: Path, named: Sequence[str], found: Sequence[str], codes: Iterable[str]) -> Run:
    """Return the run over some files with some checks."""
    told = [_own_sources(), str(Path.cwd()), *codes, "", *named, "", *found]
    import hashlib  # it brings OpenSSL, and few runs come here

    digest = hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()
    return Run(folder / "check" / f"{digest}.json", (*named, *found))


@functools.cache
def _own_sources() -> str:
    """Return the version, and what tells two states of the sources of one version apart."""
    import losspick

    root = Path(losspick.__file__).parent
    stamps = [losspick.__version__]
    for file in sorted(root.rglob("*.py")):
        stat = file.stat()
        stamps.append(f"{file.relative_to(root)} {stat.st_size} {stat.st_mtime_ns}")
    return " ".join(stamps)


def _stamp(path: str) -> Stamp:
    stat = Path(path).stat()
    return Stamp(stat.st_size, stat.st_mtime_ns, _digest(path))


def _digest(path: str) -> str:
    with Path(path).open("rb") as file:
        import hashlib

        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_same(path: str, stamp: Stamp) -> bool:
    stat = Path(path).stat()
    if stat.st_size != stamp.size:
        return False
    return stat.st_mtime_ns == stamp.changed or _digest(path) == stamp.digest


def _write(record: Path, text: str) -> None:
    """Write beside and rename, so that runs at the same time see whole records only."""
    record.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=record.parent, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass") as file:
            file.write(text)
        Path(name).replace(record)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _leave_newest(folder: Path) -> None:
    records = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns)
    for old in records[:-_MOST]:
        old.unlink(missing_ok=True)


def _revived(kind: type[T], data: Any) -> T:
    """Return a value of a type, from what JSON made of it.

    Raises:
        ValueError: It is none.
    """
    found: T = _value(kind, data)
    return found


def _value(kind: Any, data: Any) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _one_of(inner, data)
    if kind is types.NoneType:
        return _nothing(data)
    if origin is tuple:
        return tuple(_value(one, value) for one, value in _zipped(inner, data))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{f.name: _value(hints[f.name], data[f.name]) for f in fields(kind)})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(data)
    if kind is float and type(data) is int:
        return float(data)
    if not isinstance(kind, type) or type(data) is not kind:
        raise ValueError(f"{data!r} is no {kind}")
    return data


def _nothing(data: Any) -> None:
    if data is not None:
        raise ValueError(f"{data!r} is not nothing")


def _zipped(kinds: tuple[Any, ...], data: Any) -> Iterable[tuple[Any, Any]]:
    if kinds[1:] == (...,):
        return ((kinds[0], one) for one in data)
    return zip(kinds, data, strict=True)


def _one_of(kinds: tuple[Any, ...], data: Any) -> Any:
    for kind in kinds:
        try:
            return _value(kind, data)
        except (ValueError, TypeError, KeyError):
            continue
    raise ValueError(f"{data!r} is none of {kinds}")


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
