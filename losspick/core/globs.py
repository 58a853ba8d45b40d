"""Globs for paths, with the meaning that git gives them."""

from __future__ import annotations

import functools
import os
import re
from pathlib import Path, PurePath

from losspick.core.regexes import regex

_TOKENS = regex(r"/\*\*/|\*\*/|/\*\*|\*+|\?|\[[^\]/]*\]|.", re.DOTALL)


def glob_regex(glob: str) -> str:
    """Return a glob as the text of a regular expression; ``*`` stays within a folder."""
    made = ""
    for token in _TOKENS.findall(glob):
        if token in ("/**/", "**/"):
            made += "(?:.*/)?" if token == "**/" else "/(?:.*/)?"
        elif token == "/**":
            made += "/.*"
        elif token.startswith("*"):
            made += "[^/]*"
        elif token == "?":
            made += "[^/]"
        elif token.startswith("[") and len(token) > 2:
            made += token.replace("[!", "[^").replace("\\", "\\\\")
        else:
            made += re.escape(token)
    return made


def path_matches(path: str, glob: str, base: Path | None = None) -> bool:
    """Tell whether a path, or a folder that it lies in, matches a glob.

    A glob matches anywhere in the path; one that begins with ``/`` or ``./`` begins at ``base``.

    Args:
        path: As the user named it or as the walk found it.
        glob: Such as ``tests``, ``*.ipynb``, ``old/**/train_*.py``.
        base: The folder that paths are relative to; None: the working folder.
    """
    anchored = glob.startswith(("/", "./"))
    inner = _relative(path, str(base) if base else os.getcwd())  # noqa: PTH109 - as below
    return _compiled(glob.removeprefix("./").strip("/"), anchored).match(inner) is not None


@functools.lru_cache(maxsize=512)
def _compiled(glob: str, anchored: bool) -> re.Pattern[str]:
    prefix = "" if anchored else "(?:.*/)?"
    try:
        return re.compile(f"{prefix}{glob_regex(glob)}(?:/.*)?\\Z", re.DOTALL)
    except re.error:
        return re.compile(f"{prefix}{re.escape(glob)}(?:/.*)?\\Z", re.DOTALL)


def _relative(path: str, base: str) -> str:
    """Return a path below the base without it; any other without its root."""
    # Texts, as this is asked of every file: objects for paths take ten times as long.
    full = os.path.normpath(os.path.join(os.getcwd(), path))  # noqa: PTH109, PTH118
    inner = full.removeprefix(base.rstrip(os.sep) + os.sep) if full != base else ""
    return PurePath(inner).as_posix().lstrip("/")
