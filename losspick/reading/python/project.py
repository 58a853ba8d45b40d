"""The scanned tree: which file a module is, evaluated once and when it is first needed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from losspick.reading.limits import UnreadableError
from losspick.reading.python.source import Source
from losspick.reading.python.values import UNKNOWN, ClassV, DeferredV, ModuleV, Scope, Symbol, Value

if TYPE_CHECKING:
    from losspick.reading.python.machine import Machine

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
}


#: Imports within imports that are followed.
_DEEPEST_IMPORT = 4
#: Modules that are read for the sake of one file.
_MOST_LOADED = 20


@dataclass(slots=True)
class Project:
    """Modules by name.

    Attributes:
        files: Paths of the tree's Python files by the last parts of their dotted names.
        read: Reads and parses a file.
        evaluate: Runs a module's statements.
    """

    files: Mapping[str, tuple[str, ...]]
    read: Callable[[str], Source]
    evaluate: Callable[[Machine, ModuleV, Source], None]
    machine: Machine | None = None
    depth: int = 0
    loaded: int = 0
    ahead: int = 0
    modules: dict[str, ModuleV] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    stars: dict[int, list[str]] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin with a file of its own."""
        self.loaded = self.ahead = 0

    @contextlib.contextmanager
    def looking_ahead(self) -> Iterator[None]:
        """Count modules that are read to see whether they matter apart from those that do."""
        self.loaded, self.ahead = self.ahead, self.loaded
        try:
            yield
        finally:
            self.loaded, self.ahead = self.ahead, self.loaded

    def add(self, source: Source) -> ModuleV:
        """Evaluate a file and keep it."""
        known = self.modules.get(source.path)
        if known is not None:
            return known
        module = ModuleV(PurePath(source.path).stem, source.path)
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
                    value.names.clear()
            module.names.clear()
            module.losses.clear()
            module.models.clear()
        self.modules.clear()
        self.sources.clear()
        self.stars.clear()

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
        joined = None if inner is None else _joined(name, inner)
        itself = None if joined is None else self.find(joined, importer)
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
        if path is None:
            return None
        if path in self.modules:
            return self.modules[path]
        if self.depth >= _DEEPEST_IMPORT or self.loaded >= _MOST_LOADED:
            return None
        self.loaded += 1
        try:
            return self.add(self.read(path))
        except (UnreadableError, OSError):
            return None

    def find(self, name: str, importer: str) -> str | None:
        """Return the file of a module; None: it is not in the tree, or is the importer."""
        path = self._find(name, importer)
        return None if path == importer else path

    def _find(self, name: str, importer: str) -> str | None:
        dotted = name.lstrip(".")
        level = len(name) - len(dotted)
        here = PurePath(importer).parent
        if level:
            for _ in range(level - 1):
                here = here.parent
            return self._at(here, dotted)
        if not dotted or dotted.partition(".")[0] in _LIBRARIES:
            return None
        beside = self._at(here, dotted)
        if beside is not None:
            return beside
        found = self.files.get(dotted, ())
        return found[0] if len(found) == 1 else None

    def _at(self, folder: PurePath, dotted: str) -> str | None:
        inner = folder.joinpath(*dotted.split(".")) if dotted else folder
        key = ".".join(part for part in inner.parts if part not in ("/", "."))
        stem = inner.name
        candidates = {str(inner) + ".py", str(inner / "__init__.py")}
        for path in (*self.files.get(stem, ()), *self.files.get(key, ())):
            if path in candidates:
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
        from losspick.reading.python.known import is_known

        for module in self.stars.get(id(scope.module), ()):
            if is_known(f"{module}.{name}"):
                return Symbol(f"{module}.{name}")
        return UNKNOWN if id(scope.module) in self.stars and name[:1].isupper() else None


def _joined(package: str, name: str) -> str:
    return package + name if package.endswith(".") else f"{package}.{name}"


#: Never modules of the tree, whatever their files are called.
_LIBRARIES = frozenset(
    [
        "torch",
        "tensorflow",
        "keras",
        "numpy",
        "jax",
        "flax",
        "optax",
        "sklearn",
        "pandas",
        "os",
        "sys",
        "typing",
        "math",
        "collections",
        "torchvision",
        "lightning",
        "pytorch_lightning",
        "transformers",
        "timm",
        "functools",
        "dataclasses",
        "abc",
        "argparse",
        "json",
        "re",
        "random",
        "time",
        "pathlib",
        "copy",
        "itertools",
        "logging",
        "tf_keras",
        "equinox",
        "haiku",
        "xgboost",
        "lightgbm",
        "catboost",
        "matplotlib",
        "scipy",
        "tqdm",
        "warnings",
    ]
)


def index_files(paths: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the paths by each tail of their dotted names."""
    index: dict[str, tuple[str, ...]] = {}
    for path in paths:
        pure = PurePath(path)
        parts = [*pure.parent.parts, pure.stem]
        if pure.stem == "__init__":
            parts = list(pure.parent.parts)
        for start in range(max(0, len(parts) - 6), len(parts)):
            tail = ".".join(parts[start:])
            index[tail] = (*index.get(tail, ()), path)
    return index
