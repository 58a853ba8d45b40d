"""Which files git leaves alone: the patterns of ``.gitignore``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from losspick.core.globs import glob_regex
from losspick.core.records import record


@record(frozen=True, slots=True)
class Pattern:
    """One line of a ``.gitignore``.

    Attributes:
        regex: Matches paths below the folder; of a pattern without folders, names.
        by_name: It holds no folder, and is about the names of files and folders.
        keep: The line begins with ``!``: what it matches is not ignored after all.
        folders_only: The line ends with ``/``.
    """

    regex: re.Pattern[str]
    by_name: bool
    keep: bool
    folders_only: bool


@record(frozen=True, slots=True)
class Ignoring:
    """One ``.gitignore``: usually a hundred patterns, of which hardly any matches a path.

    Attributes:
        base: The folder of the file, which patterns are relative to.
        patterns: Its lines.
        names: Matches what any of those that are about names does; None: there are none.
        paths: The same of the others.
    """

    base: str
    patterns: tuple[Pattern, ...]
    names: re.Pattern[str] | None
    paths: re.Pattern[str] | None

    def may_ignore(self, inner: str, name: str) -> bool:
        """Tell whether any pattern matches."""
        return (self.names is not None and self.names.match(name) is not None) or (
            self.paths is not None and self.paths.match(inner) is not None
        )


def read_patterns(folder: Path) -> Ignoring | None:
    """Return a folder's own ``.gitignore``; None: there is none, or it says nothing."""
    file = folder / ".gitignore"
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    lines = (_pattern(line) for line in text.splitlines())
    patterns = tuple(pattern for pattern in lines if pattern is not None)
    names = _any(pattern.regex for pattern in patterns if pattern.by_name)
    paths = _any(pattern.regex for pattern in patterns if not pattern.by_name)
    return Ignoring(os.path.join(folder, ""), patterns, names, paths) if patterns else None  # noqa: PTH118


def _any(regexes: Iterable[re.Pattern[str]]) -> re.Pattern[str] | None:
    joined = "|".join(regex.pattern for regex in regexes)
    return re.compile(joined) if joined else None


def _pattern(line: str) -> Pattern | None:
    line = line.rstrip()
    if not line or line.startswith("#") or len(line) > 1000:
        return None
    keep = line.startswith("!")
    line = line.removeprefix("!").removeprefix("\\")
    folders_only = line.endswith("/")
    line = line.rstrip("/")
    try:
        regex = re.compile(glob_regex(line.lstrip("/")) + r"\Z")
    except re.error:
        return None
    return Pattern(regex, "/" not in line, keep, folders_only)


def is_ignored(path: str, *, folder: bool, known: Iterable[Ignoring]) -> bool:
    """Tell whether git ignores a path; the last pattern that matches decides.

    Args:
        path: An absolute one, of what lies in a folder that is not ignored.
        folder: It is that of a folder.
        known: Those of the folders above.
    """
    ignored = False
    name = os.path.basename(path)  # noqa: PTH119 - objects for paths take ten times as long
    for one in known:
        inner = path[len(one.base) :].replace(os.sep, "/")
        if not one.may_ignore(inner, name):
            continue
        for pattern in one.patterns:
            if pattern.folders_only and not folder:
                continue
            if pattern.regex.match(name if pattern.by_name else inner):
                ignored = not pattern.keep
    return ignored
