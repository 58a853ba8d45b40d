"""Which files of a folder are read: what linters read, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from losspick.errors import InputError
from losspick.reading.ignoring import Pattern, is_ignored, read_patterns

#: Endings of the files that a reader may know.
KNOWN = frozenset({".py", ".ipynb", ".json", ".yaml", ".yml", ".config", ".keras", ".h5", ".hdf5"})

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


def find_files(paths: Sequence[str], excluded: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """Return the files that were named, and those that were found in folders.

    Raises:
        InputError: A path does not exist.
    """
    named: list[str] = []
    found: list[str] = []
    for path in paths:
        place = Path(path)
        if place.is_dir():
            found += (str(file) for file in _walk(place, _above(place), excluded))
        elif place.exists():
            named.append(path)
        else:
            raise InputError("there is no such file or folder", where=path)
    known = set(named)
    return list(dict.fromkeys(named)), [p for p in dict.fromkeys(found) if p not in known]


def _above(folder: Path) -> tuple[Pattern, ...]:
    """Return the patterns of the folders above, up to the root of the repository."""
    above: list[tuple[Pattern, ...]] = []
    here = folder.resolve()
    while not (here / ".git").exists() and here.parent != here:
        here = here.parent
        above.append(read_patterns(here))
    if not (here / ".git").exists():
        return ()
    return tuple(pattern for patterns in reversed(above) for pattern in patterns)


def _walk(folder: Path, patterns: tuple[Pattern, ...], excluded: Sequence[str]) -> Iterator[Path]:
    resolved = folder.resolve()
    patterns = (*patterns, *read_patterns(resolved))
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        inside = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or _matches(path, excluded):
            continue
        if is_ignored(resolved / entry.name, folder=inside, patterns=patterns):
            continue
        if inside and entry.name not in _LEFT_OUT and not (path / "pyvenv.cfg").exists():
            yield from _walk(path, patterns, excluded)
        elif entry.is_file() and path.suffix.lower() in KNOWN:
            yield path


def _matches(path: Path, excluded: Sequence[str]) -> bool:
    return any(path.match(glob) or path.name == glob.rstrip("/") for glob in excluded)
