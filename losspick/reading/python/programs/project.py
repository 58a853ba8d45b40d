"""The scanned tree: which file a module is, evaluated once and when it is first needed."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from losspick.reading.limits import UnreadableError
from losspick.reading.python.spelling.known import is_known
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.tree_index import EVERY, LIBRARIES
from losspick.reading.python.values.values import (
    UNKNOWN,
    ClassV,
    DeferredV,
    ModuleV,
    Scope,
    Symbol,
    Value,
)

if TYPE_CHECKING:
    from losspick.reading.python.values.machine import Machine

#: Modules whose star import is followed by name.
_STARRED = ("torch.nn", "tensorflow.keras.layers", "keras.layers", "keras.models",
            "tensorflow.keras.models", "tensorflow.keras", "torch.nn.functional",
            "tensorflow.keras.losses", "keras.losses", "keras")  # fmt: skip
#: What fastai's star imports bring along of other libraries.
_BROUGHT_ALONG = {
    "nn": "torch.nn",
    "F": "torch.nn.functional",
    "torch": "torch",
    "np": "numpy",
    "pd": "pandas",
    "tensor": "torch.tensor",
    "partial": "functools.partial",
    **{
        name: f"fastai.{name}"
        for name in (
            "vision_learner",
            "cnn_learner",
            "unet_learner",
            "tabular_learner",
            "text_classifier_learner",
            "accuracy_multi",
        )
    },
    "Learner": "fastai.learner.Learner",
}


#: Imports within imports that are followed.
_DEEPEST_IMPORT = 4
#: Bytes of a module that is read for the sake of another. Models and training loops stand in
#: smaller ones; what stands in larger ones are the inner works of a library.
LARGEST_IMPORT = 100_000
#: Bytes of all modules that are read for the sake of one file.
_MOST_LOADED = 160_000


@dataclass(slots=True)
class Project:
    """Modules by name.

    Attributes:
        files: Paths of the tree's Python files by the last parts of their dotted names.
        read: Reads and parses a file.
        size: Tells how many bytes a file has.
        evaluate: Runs a module's statements.
        beyond: Finds modules that are not in the tree; None: they stay unknown.
        own: The present file.
        loaded: The modules that it needs, and their bytes.
        ahead: Those that are only looked into.
        found: Files of modules by their names and the folders from which they were imported.
        sizes: Bytes of those that were asked for.
    """

    files: Mapping[str, tuple[str, ...]]
    read: Callable[[str], Source]
    size: Callable[[str], int]
    evaluate: Callable[[Machine, ModuleV, Source], None]
    beyond: Beyond | None = None
    paths: frozenset[str] = field(init=False)
    machine: Machine | None = None
    depth: int = 0
    own: str = ""
    loaded: dict[str, int] = field(default_factory=dict)
    ahead: dict[str, int] = field(default_factory=dict)
    modules: dict[str, ModuleV] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    stars: dict[int, list[str]] = field(default_factory=dict)
    found: dict[tuple[str, str], str | None] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    top: str | None = None

    def __post_init__(self) -> None:
        self.paths = frozenset(self.files.get(EVERY, ()))

    def begin(self, path: str) -> None:
        """Begin with a file of its own."""
        self.own, self.loaded, self.ahead = path, {}, {}

    def look_elsewhere(self) -> None:
        """Count modules that are read to see whether they matter apart from those that do."""
        self.loaded, self.ahead = self.ahead, self.loaded

    def add(self, source: Source) -> ModuleV:
        """Evaluate a file and keep it."""
        known = self.modules.get(source.path)
        if known is not None:
            return known
        name, _ = os.path.splitext(os.path.basename(source.path))  # noqa: PTH119, PTH122 - as below
        module = ModuleV(name, source.path)
        self.modules[source.path] = module
        self.sources[source.path] = source
        if self.machine is not None:
            self.depth += 1
            try:
                self.evaluate(self.machine, module, source)
            finally:
                self.depth -= 1
        return module

    def forget(self) -> None:
        """Let go of all modules.

        Modules, classes and functions refer to each other in circles, which are cut here: to find
        them all would take the collector seconds.
        """
        for module in self.modules.values():
            for value in module.names.values():
                if isinstance(value, ClassV):
                    value.members.clear()
                    value.define = None
            module.names.clear()
            module.inner.clear()
            module.losses.clear()
            module.models.clear()
        self.modules.clear()
        self.sources.clear()
        self.stars.clear()

    def root(self) -> str:
        """Return the folder that holds all files of the tree."""
        if self.top is None:
            folders = {os.path.dirname(p) for p in {*self.paths, *self.modules}}  # noqa: PTH120
            absolute = {os.path.isabs(folder) for folder in folders}  # noqa: PTH117
            self.top = os.path.commonpath(folders) if len(absolute) == 1 else ""
        return self.top

    def holds(self, path: str) -> bool:
        """Tell whether a file that the present one opens is of the tree, or of its project."""
        if not os.path.relpath(path, self.root()).startswith(".."):
            return True
        return self.beyond is not None and self.beyond.holds(path, self.own)

    def source_of(self, module: ModuleV) -> Source:
        """Return the text of a module."""
        return self.sources[module.path]

    def module(self, name: str, importer: str) -> ModuleV | None:
        """Return the module that an import means, if it is one file of the tree."""
        return self._load(self.find(name, importer))

    def deferred(self, name: str, inner: str | None, importer: str) -> DeferredV | None:
        """Return what is imported, to be read when it is used; None: not of this tree.

        Args:
            name: The module.
            inner: The name that is imported from it; None: the module itself.
            importer: The file that imports.
        """
        path = self.find(name, importer)
        if inner is None:
            return None if path is None else DeferredV((path, None), None)
        return self.deferred_from(path, name, inner, importer)

    def deferred_from(
        self, path: str | None, name: str, inner: str, importer: str
    ) -> DeferredV | None:
        """Return what is imported from a module that was found, or whose file was not."""
        plain = path is not None and not path.endswith("__init__.py")  # holds no modules
        itself = None if plain else self.find(joined(name, inner), importer)
        return None if path is None and itself is None else DeferredV((path, itself), inner)

    def settle(self, value: Value, names: dict[str, Value], key: str) -> Value:
        """Return a value, read by now if it was deferred."""
        if not isinstance(value, DeferredV):
            return value
        names[key] = UNKNOWN  # modules that import each other end here
        module = self._load(value.paths[0])
        found: Value | None = module
        if value.name is not None:
            found = module.names.get(value.name) if module is not None else None
            if found is not None and module is not None:
                found = self.settle(found, module.names, value.name)
            elif found is None:
                found = self._load(value.paths[1])
        names[key] = found if found is not None else UNKNOWN
        return names[key]

    def settled(self, value: DeferredV) -> Value | None:
        """Return what a deferred name stands for, read by now."""
        return self.settle(value, {}, "")

    def _load(self, path: str | None) -> ModuleV | None:
        if path is None or not self._is_affordable(path):
            return None
        if path in self.modules:
            return self.modules[path]
        if self.depth >= _DEEPEST_IMPORT:
            return None
        try:
            return self.add(self.read(path))
        except (UnreadableError, OSError):
            return None

    def _is_affordable(self, path: str) -> bool:
        """Tell whether a module may be used by the present file, whoever else has read it."""
        if path not in self.loaded:
            size = self.sizes.get(path)
            if size is None:
                size = self.sizes[path] = self.size(path)
            if size > LARGEST_IMPORT or sum(self.loaded.values()) + size > _MOST_LOADED:
                return False
            self.loaded[path] = size
        return True

    def find(self, name: str, importer: str) -> str | None:
        """Return the file of a module; None: it is not in the tree, or is the importer."""
        path = self._find(name, _folder_of(importer))
        return None if path == importer else path

    def _find(self, name: str, here: str) -> str | None:
        key = name, here
        if key not in self.found:
            self.found[key] = self._look_for(name, here)
        return self.found[key]

    def _look_for(self, name: str, folder: str) -> str | None:
        dotted = name.lstrip(".")
        level = len(name) - len(dotted)
        if level:
            here, plain = _above(folder, level - 1)
            if level > 1 and plain:
                return self._find(f".{dotted}", here)  # once for all folders below
            return self._at(here, dotted) or self._beyond(name, folder)
        if not dotted or dotted.partition(".")[0] in LIBRARIES:
            return None
        beside = self._at(folder, dotted) or self._beyond(name, folder)
        if beside is not None:
            return beside
        found = self.files.get(dotted, ())
        return found[0] if len(found) == 1 else None

    def _beyond(self, name: str, folder: str) -> str | None:
        return None if self.beyond is None else self.beyond.find(name, folder)

    def _at(self, folder: str, dotted: str) -> str | None:
        inner = dotted.replace(".", os.sep)
        if folder:
            inner = os.path.join(folder, inner) if dotted else folder  # noqa: PTH118
        for path in (f"{inner}{os.sep}__init__.py", f"{inner}.py"):
            if path in self.paths:
                return path
        return None

    def import_all(self, name: str, module: ModuleV | None, scope: Scope) -> None:
        """Bring in all names of a module; of a library, remember where to look."""
        if module is not None:
            names = {k: v for k, v in module.names.items() if not k.startswith("_")}
            scope.names.update(names)
        elif name.startswith("fastai."):
            scope.names.update({k: Symbol(path) for k, path in _BROUGHT_ALONG.items()})
            self.stars.setdefault(id(scope.module), []).append("fastai")
        elif name in _STARRED:
            self.stars.setdefault(id(scope.module), []).append(name)

    def starred(self, scope: Scope, name: str) -> Value | None:
        """Return a name that may come from a star import of a library."""
        for module in self.stars.get(id(scope.module), ()):
            if is_known(f"{module}.{name}"):
                return Symbol(f"{module}.{name}")
        stars = self.stars.get(id(scope.module))
        if not stars or not name[:1].isupper():
            return None
        return Symbol(f"{stars[0]}.{name}") if stars == ["fastai"] else UNKNOWN


@functools.lru_cache(maxsize=1024)
def _folder_of(path: str) -> str:
    return os.path.dirname(path)  # noqa: PTH120 - many times faster


@functools.lru_cache(maxsize=4096)
def _above(folder: str, levels: int) -> tuple[str, bool]:
    """Return a folder above another, and whether it is called as it would be from anywhere."""
    plain = os.path.normpath(folder) == folder and not folder.startswith(".")
    for _ in range(levels):
        folder = os.path.dirname(folder)  # noqa: PTH120
    return folder, plain and folder != ""


def joined(package: str, name: str) -> str:
    """Return the dotted name of what stands in a package, which may be relative."""
    return package + name if package.endswith(".") else f"{package}.{name}"
