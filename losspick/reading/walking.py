"""Which files of a folder are read: what linters read, in a fixed order."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path

from losspick.core.globs import path_matches
from losspick.core.records import record
from losspick.errors import InputError
from losspick.reading.formats import ENDINGS
from losspick.reading.ignoring import Ignoring, is_ignored, read_patterns

#: Folders that never hold the user's own code.
_LEFT_OUT = frozenset(
    {
        "node_modules",
        "__pycache__",
        "venv",
        "env",
        "site-packages",
        "build",
        "dist",
        "__pypackages__",
    }
)


@record(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which files of a folder are wanted, beside what is left out in any case.

    Attributes:
        include: Globs; if there are any, only files that match one, whatever their ending.
        exclude: Globs of files and folders that are left out.
        base: The folder that globs of a configuration begin at; None: the working folder.
        named_too: Files that were named are left out, too, if they match ``exclude``.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    base: Path | None = None
    named_too: bool = False

    def leaves_out(self, path: Path | str) -> bool:
        """Tell whether a file or folder is excluded."""
        return any(path_matches(str(path), glob, self.base) for glob in self.exclude)

    def below(self, folder: Path) -> Selection:
        """Return the selection for a folder that was named, which is not left out by its name."""
        if self.named_too:
            return self
        kept = (glob for glob in self.exclude if not path_matches(str(folder), glob, self.base))
        return replace(self, exclude=tuple(kept))

    def wants(self, path: str) -> bool:
        """Tell whether a file that is not excluded is read."""
        if self.include:
            return any(path_matches(path, glob, self.base) for glob in self.include)
        return os.path.splitext(path)[1].lower() in ENDINGS  # noqa: PTH122 - asked of every file


ALL = Selection()


@record(frozen=True, slots=True)
class Files:
    """What is to be read.

    Attributes:
        named: Files that were named.
        found: Files that were found in folders.
        closed: Folders that can't be listed, and why.
    """

    named: list[str]
    found: list[str]
    closed: dict[str, str]


def find_files(paths: Sequence[str], selection: Selection = ALL) -> Files:
    """Return the files that were named, and those that were found in folders.

    Raises:
        InputError: A path does not exist.
    """
    named: list[str] = []
    found: list[str] = []
    met = _Met()
    for path in paths:
        place = Path(path)
        if os.path.isdir(path):  # noqa: PTH112 - a name may be too long for a path
            below = selection.below(place)
            real = place.resolve()
            found += _walk(str(place), str(real), _above(real), below, met, top=True)
        elif os.path.exists(path):  # noqa: PTH110
            if not (selection.named_too and selection.leaves_out(path)):
                named.append(path)
        else:
            raise InputError("there is no such file or folder", where=path)
    named = list(_once(named))
    if len(paths) > 1 or met.links:
        found = list(_once([*named, *found]))[len(named) :]
    return Files(named, found, met.closed)


@record(frozen=True, slots=True)
class _Met:
    """What folders hold beside files.

    Attributes:
        closed: Folders that can't be listed, and why.
        links: Files that are links, perhaps to others that are found as well.
    """

    closed: dict[str, str] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)


def _once(paths: Iterable[str]) -> Iterator[str]:
    """Yield each file once, by the first of its names; a link is a name of what it leads to."""
    real = functools.cache(os.path.realpath)
    seen: set[str] = set()
    for path in paths:
        folder, name = os.path.split(path)
        # Texts, as this is asked of every file; folders are few, and so are links.
        place = (
            os.path.realpath(path)
            if os.path.islink(path)  # noqa: PTH114
            else os.path.join(real(folder), name)  # noqa: PTH118
        )
        if place not in seen:
            seen.add(place)
            yield path


def _above(folder: Path) -> tuple[Ignoring, ...]:
    """Return what the folders above leave out, up to the root of the repository."""
    above: list[Ignoring] = []
    here = folder
    while not os.path.exists(here / ".git") and here.parent != here:  # noqa: PTH110 - may be closed
        here = here.parent
        if (known := read_patterns(here)) is not None:
            above.append(known)
    return tuple(reversed(above)) if os.path.exists(here / ".git") else ()  # noqa: PTH110


def _walk(
    folder: str,
    real: str,
    known: tuple[Ignoring, ...],
    selection: Selection,
    met: _Met,
    *,
    top: bool = False,
) -> Iterator[str]:
    """Yield the files of a folder, and of those in it, apart from environments.

    Texts stand for paths here, as objects for them take ten times as long.
    """
    try:
        entries = {entry.name: entry for entry in os.scandir(folder)}
    except OSError as error:
        met.closed[folder] = f"can't be listed: {error.strerror or error}"
        return
    if "pyvenv.cfg" in entries and not top:
        return
    if ".gitignore" in entries and (own := read_patterns(Path(real))) is not None:
        known = (*known, own)
    within = "" if folder == os.curdir else os.path.join(folder, "")  # noqa: PTH118
    for name in sorted(entries):
        path = within + name
        if name.startswith(".") or selection.leaves_out(path):
            continue
        inside = entries[name].is_dir(follow_symlinks=False)
        place = os.path.join(real, name) if inside or known else ""  # noqa: PTH118
        if known and is_ignored(place, folder=inside, known=known):
            continue
        if inside and name not in _LEFT_OUT:
            yield from _walk(path, place, known, selection, met)
        elif selection.wants(path) and _is_file(entries[name]):
            if entries[name].is_symlink():
                met.links.append(path)
            yield path


def is_code_folder(name: str) -> bool:
    """Tell whether a folder of that name may hold the user's own code."""
    return name not in _LEFT_OUT and not name.startswith(".")


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry, or what a link leads to, is a file; a link may lead nowhere."""
    try:
        return entry.is_file()
    except OSError:
        return False
