"""Which release of a library a project asks for: what later ones no longer take is right there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from losspick.core.regexes import regex
from losspick.core.spec import ModelSpec
from losspick.reading.limits import UnreadableError
from losspick.reading.opening import read_bytes
from losspick.reading.python.text.beyond import SIGNS

#: The first parts of a release: (1, 2).
Release: TypeAlias = tuple[int, ...]

#: Where projects say what they need.
_NAMED = regex(
    r"(?:requirements|constraints|environment|conda)[\w.-]*\.(?:txt|in|ya?ml)"
    r"|setup\.(?:py|cfg)|pyproject\.toml|Pipfile"
)
_FOLDERS = ("requirements", "requires", "envs", "environments")
#: What is asked for: ``scikit-learn==0.24.2``, ``scikit-learn=1.0``, ``scikit-learn = "^0.24"``.
_ASKED = (
    r"""(?im)^[^#\n]*?(?<![\w-]){name}(?![\w-])[ \t]*(?:\[[^\]\n]*\])?[ \t]*"""
    r"""(=[ \t]*["'][^"'\n]*|[^"'#;\n]*)"""
)
_BOUND = regex(r"([><!]=|===?|=|~=|[<>^~])\s*[\"']?\s*v?(\d+(?:\.\d+)*)")
#: The sign between key and value of a table, without and with a release right behind it.
_OF_TABLE = regex(r"\A=[ \t]*[\"']")
_BARE = regex(r"\A=[ \t]*[\"'](?=v?\d)")
_UPPER = frozenset({"<=", "==", "===", "=", "~=", "<", "^", "~"})
#: So many folders are gone up.
_HIGHEST = 8
#: Files beyond this size are none that a person has written.
_LARGEST = 200_000


def release(text: str) -> Release:
    """Return the parts of a release."""
    return tuple(int(part) for part in text.split("."))


@dataclass(slots=True)
class Pins:
    """What projects ask for.

    Attributes:
        found: The files that say so.
    """

    found: set[str] = field(default_factory=set)
    _texts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def allowing(self, specs: Sequence[ModelSpec]) -> list[ModelSpec]:
        """Return the pairings without choices that the release of the project still takes."""
        return [self._allowing(spec) if spec.choices else spec for spec in specs]

    def _allowing(self, spec: ModelSpec) -> ModelSpec:
        left = tuple(
            choice
            for choice in spec.choices
            if choice.value.removed is None
            or not self.is_below(choice.place.path, *choice.value.removed)
        )
        return spec if len(left) == len(spec.choices) else replace(spec, choices=left)

    def is_below(self, path: str, library: str, removed: str) -> bool:
        """Tell whether the project of a file asks for a release before another.

        Args:
            path: The file.
            library: As package indices call it.
            removed: The other release.
        """
        folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
        asked = re.compile(_ASKED.format(name=re.escape(library).replace(r"\-", "[-_]")))
        for here in _up_to_the_top(folder):
            for text in self._said(here):
                for wanted in asked.findall(text):
                    if (below := _below(wanted, release(removed))) is not None:
                        return below
        return False

    def _said(self, folder: str) -> tuple[str, ...]:
        if folder not in self._texts:
            self._texts[folder] = tuple(self._read(folder))
        return self._texts[folder]

    def _read(self, folder: str) -> Iterator[str]:
        for path in _files(folder):
            try:
                if os.path.getsize(path) <= _LARGEST:  # noqa: PTH202
                    yield read_bytes(path).decode("utf-8", "replace")
                    self.found.add(path)
            except (OSError, UnreadableError):
                continue  # what can't be read asks for nothing


def _up_to_the_top(folder: str) -> Iterator[str]:
    """Yield a folder and those above it, up to the working folder, or that of the project.

    Where nothing tells of a project, a list of what it needs does, so that the search goes on.
    """
    working = os.getcwd()  # noqa: PTH109
    within = os.path.join(folder, "").startswith(os.path.join(working, ""))  # noqa: PTH118
    for _ in range(_HIGHEST):
        yield folder
        top = folder == working if within else _is_top(folder)
        if top or folder == os.path.dirname(folder):  # noqa: PTH120
            return
        folder = os.path.dirname(folder)  # noqa: PTH120


def _is_top(folder: str) -> bool:
    return any(os.path.exists(os.path.join(folder, name)) for name in SIGNS)  # noqa: PTH110, PTH118


def _files(folder: str) -> Iterator[str]:
    for inner in (folder, *(os.path.join(folder, name) for name in _FOLDERS)):  # noqa: PTH118
        try:
            names = sorted(os.listdir(inner))  # noqa: PTH208
        except OSError:
            continue
        wanted = (n for n in names if _NAMED.fullmatch(n) or (inner != folder and _is_list(n)))
        yield from (os.path.join(inner, name) for name in wanted)  # noqa: PTH118


def _is_list(name: str) -> bool:
    return name.endswith((".txt", ".yml", ".yaml"))


def _below(wanted: str, removed: Release) -> bool | None:
    """Tell whether all releases that are wanted come before one; None: nothing is said of it."""
    found = _BOUND.findall(_OF_TABLE.sub("", _BARE.sub("^", wanted)))
    bounds = [(sign, release(number)) for sign, number in found if sign in _UPPER]
    return any(_ends_before(sign, one, removed) for sign, one in bounds) if bounds else None


def _ends_before(sign: str, bound: Release, removed: Release) -> bool:
    if sign == "<":
        return bound <= removed
    if sign in ("~=", "^", "~"):  # up to the next part but one, or the first that is not 0
        kept = len(bound) - 1 if sign == "~=" else 1 if sign == "^" and bound[0] else 2
        return bound[:kept] < removed[:kept]
    return bound < removed
