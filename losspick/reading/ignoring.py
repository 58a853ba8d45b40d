"""Which files git leaves alone: the patterns of ``.gitignore``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from losspick.core.globs import glob_regex


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of a ``.gitignore``.

    Attributes:
        base: The folder of the file, which patterns are relative to.
        regex: Matches paths below the folder.
        keep: The line begins with ``!``: what it matches is not ignored after all.
        folders_only: The line ends with ``/``.
    """

    base: str
    regex: re.Pattern[str]
    keep: bool
    folders_only: bool


def read_patterns(folder: Path) -> tuple[Pattern, ...]:
    """Return the patterns of a folder's own ``.gitignore``."""
    file = folder / ".gitignore"
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    patterns = (_pattern(line, folder) for line in text.splitlines())
    return tuple(pattern for pattern in patterns if pattern is not None)


def _pattern(line: str, folder: Path) -> Pattern | None:
    line = line.rstrip()
    if not line or line.startswith("#") or len(line) > 1000:
        return None
    keep = line.startswith("!")
    line = line.removeprefix("!").removeprefix("\\")
    folders_only = line.endswith("/")
    line = line.rstrip("/")
    anchored = "/" in line
    regex = glob_regex(line.lstrip("/"))
    prefix = "" if anchored else "(?:.*/)?"
    try:
        return Pattern(str(folder), re.compile(prefix + regex + r"\Z"), keep, folders_only)
    except re.error:
        return None


def is_ignored(path: Path, *, folder: bool, patterns: Iterable[Pattern]) -> bool:
    """Tell whether git ignores a path; the last pattern that matches decides."""
    ignored = False
    for pattern in patterns:
        if pattern.folders_only and not folder:
            continue
        inner = PurePath(path).relative_to(pattern.base).as_posix()
        if pattern.regex.match(inner):
            ignored = not pattern.keep
    return ignored
