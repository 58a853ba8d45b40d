"""Modules of the project that files of a tree import, and that are not in the tree themselves.

They are read for what they mean to the files that import them. A module is looked for beside the
file, in the folders above it up to that of the project, in ``src`` there, and in the working folder
if the file lies below it.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

#: What stands in the folder of a project.
SIGNS = (".git", "pyproject.toml", "setup.py", "setup.cfg")
#: Where packages of others are installed.
_INSTALLED = frozenset({"site-packages", "dist-packages"})
_PACKAGE = "__init__.py"


@dataclass(slots=True)
class Beyond:
    """Finds modules by their names.

    Attributes:
        files: Those of the tree, as they are called there.
        leaves_out: Whether a file is not to be read.
        found: The files that were found.
    """

    files: tuple[str, ...]
    leaves_out: Callable[[str], bool]
    found: set[str] = field(default_factory=set)
    _known: dict[tuple[str, str], str | None] = field(default_factory=dict)
    _names: dict[str, frozenset[str]] = field(default_factory=dict)
    _signs: dict[tuple[str, tuple[str, ...]], bool] = field(default_factory=dict)
    _roots: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str, folder: str) -> str | None:
        """Return the file of a module, as the tree calls it; None: the project has none.

        Args:
            name: Dotted; it begins with dots if it is relative.
            folder: That of the file which imports it.
        """
        key = (folder, name)
        if key not in self._known:
            self._known[key] = self._find(name, folder)
        path = self._known[key]
        if path is not None:
            self.found.add(path)
        return path

    def holds(self, path: str, importer: str) -> bool:
        """Tell whether a file that a program opens is one of its project, and to be read."""
        here = os.path.abspath(os.path.dirname(importer))  # noqa: PTH100, PTH120
        full = os.path.abspath(path)  # noqa: PTH100
        inside = any(full.startswith(root + os.sep) for root in self._folders(here))
        wanted = inside and not self.leaves_out(path)
        if wanted:
            self.found.add(self._called(full, whole=os.path.isabs(importer)))  # noqa: PTH117
        return wanted

    def _find(self, name: str, folder: str) -> str | None:
        here = os.path.abspath(folder)  # noqa: PTH100 - links are not followed
        dotted = name.lstrip(".")
        level = len(name) - len(dotted)
        for _ in range(level - 1):
            here = os.path.dirname(here)  # noqa: PTH120
        for root in (here,) if level else self._folders(here):
            path = self._at(root, dotted)
            if path is not None:
                called = self._called(path, whole=os.path.isabs(folder))  # noqa: PTH117
                return None if self.leaves_out(called) else called
        return None

    def _at(self, root: str, dotted: str) -> str | None:
        parts = dotted.split(".") if dotted else []
        inner = root
        for part in parts:  # most of what is imported is no module, and folders are few
            names = self._listed(inner)
            if part not in names and f"{part}.py" not in names:
                return None
            inner = f"{inner}{os.sep}{part}"
        for path in (os.path.join(inner, _PACKAGE), f"{inner}.py"):  # noqa: PTH118
            if os.path.isfile(path):  # noqa: PTH113
                return path
        return None

    def _folders(self, here: str) -> tuple[str, ...]:
        """Return the folders where modules of a project begin, for a file in one of them."""
        if here not in self._roots:
            found = dict.fromkeys(self._above(here))
            self._roots[here] = tuple(one for one in found if not _is_installed(one))
        return self._roots[here]

    def _above(self, here: str) -> Iterator[str]:
        yield here
        top, working = self.top(here), os.getcwd()  # noqa: PTH109 - as above
        for root in (top, working):
            if here == root or here.startswith(root.rstrip(os.sep) + os.sep):
                while here != root:
                    here = os.path.dirname(here)  # noqa: PTH120
                    yield here
                yield os.path.join(root, "src")  # noqa: PTH118

    def top(self, here: str) -> str:
        """Return the folder of the project; without a sign of one, that of the package."""
        folder, package = here, here
        while not self._has(folder, SIGNS):
            above = os.path.dirname(folder)  # noqa: PTH120
            if folder == package and self._has(folder, (_PACKAGE,)):
                package = above
            if above == folder or _is_installed(folder):
                return package
            folder = above
        return folder

    def _has(self, folder: str, names: tuple[str, ...]) -> bool:
        """Tell whether one of the names stands in a folder, which may be too large to be listed."""
        key = (folder, names)
        if key not in self._signs:
            paths = (os.path.join(folder, name) for name in names)  # noqa: PTH118
            self._signs[key] = any(map(os.path.exists, paths))
        return self._signs[key]

    def _listed(self, folder: str) -> frozenset[str]:
        """Return the names in a folder; none if it can't be listed."""
        if folder not in self._names:
            try:
                self._names[folder] = frozenset(os.listdir(folder))  # noqa: PTH208
            except OSError:
                self._names[folder] = frozenset()
        return self._names[folder]

    def _called(self, path: str, *, whole: bool) -> str:
        """Return what the tree calls a file, or would."""
        known = _by_place(self.files).get(path)
        return known or (path if whole else os.path.relpath(path))


def _is_installed(folder: str) -> bool:
    return os.path.basename(folder) in _INSTALLED  # noqa: PTH119


@functools.lru_cache(maxsize=1)
def _by_place(files: tuple[str, ...]) -> dict[str, str]:
    """Return the names that files go by."""
    return {os.path.abspath(path): path for path in reversed(files)}  # noqa: PTH100
