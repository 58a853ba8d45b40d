"""Read a file of any kind that a reader knows."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from losspick.core.spec import ModelSpec
from losspick.reading.candidates import may_hold_a_pairing
from losspick.reading.code import Code, code_of
from losspick.reading.content import format_of
from losspick.reading.described import line_of_model, program_of
from losspick.reading.formats import Format
from losspick.reading.lending import Lenders
from losspick.reading.limits import ForeignError, UnreadableError
from losspick.reading.opening import read_bytes, size_of
from losspick.reading.own_losses import own_losses
from losspick.reading.python.evaluating.interpret import Interpreter
from losspick.reading.python.programs.project import LARGEST_IMPORT
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.source import Source, read_source
from losspick.reading.python.text.tree_index import EVERY
from losspick.reading.python.values.values import DeferredV, ModuleV, Symbol
from losspick.reading.relations import (
    BUILT,
    bases_named,
    imports_of_a_program,
    loads_an_estimator,
    training_classes,
)
from losspick.reading.together import Together

#: Files without a loss that are read after all, of one batch.
_MOST_HEIRS = 32
_MOST_PROGRAMS = 32
#: Modules that are kept, parsed, for those that import them next.
_MOST_SHARED = 200
#: Files beside a configuration that may add to it.
_MOST_BESIDE = 24


@dataclass(slots=True)
class Reader:
    """Reads files of one tree.

    Attributes:
        files: The tree's Python files by the tails of their dotted names.
        shared: Modules that were imported last, perhaps by files that another reader has read.
        beyond: Finds modules of the project that are not in the tree; None: they stay unknown.
        found: Files of modules that were looked for, perhaps by another reader.
        bases: Files from which files have base classes, perhaps seen by another reader.
        training: Names of the classes that were read and that train what others define.
        passed_by: Files that name no loss, and what their classes inherit from.
        programs: Those that are run as programs, and the modules that they import.
        modules: Names of the modules that were read, of their packages, and of those that any
            pairing was found with.
        defined: Names of what those define.
        waiting: Files that load estimators, and whether they may hold a pairing by themselves.
        folders: Those of the files in which pairings were found.
        described: Configurations of Lightning's command line, and where they name the model.
        together: Reads configurations that several files make up.
    """

    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shared: dict[str, Source] = field(default_factory=dict)
    beyond: Beyond | None = None
    found: dict[tuple[str, str], str | None] = field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    interpreter: Interpreter = field(init=False)
    lenders: Lenders = field(init=False)
    training: set[bytes] = field(default_factory=set)
    passed_by: list[tuple[str, frozenset[bytes]]] = field(default_factory=list)
    programs: list[tuple[str, frozenset[bytes]]] = field(default_factory=list)
    waiting: dict[str, bool] = field(default_factory=dict)
    modules: set[bytes] = field(default_factory=set)
    defined: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    described: list[tuple[str, int]] = field(default_factory=list)
    together: Together = field(init=False)

    def __post_init__(self) -> None:
        self.interpreter = Interpreter.of(self.files, self.source, size_of, self.beyond)
        project = self.interpreter.machine.project
        project.found = self.found
        self.lenders = Lenders(project.find, _read_if_small, imports=self.bases)
        self.together = Together(self.beyond, read_bytes, self.source)

    def specs(self, path: str, data: bytes, *, named: bool = False) -> list[ModelSpec]:
        """Return the pairings of a configuration, and keep those of code for the end.

        A file that the user named is parsed in any case.

        Raises:
            UnreadableError: It can't be read as what it seems to be.
            ForeignError: No reader knows its format.
        """
        form = format_of(path, data)
        if form is Format.NOTEBOOK:
            from losspick.reading.python.text.notebook import read_notebook

            source = read_notebook(path, data)
            self.interpreter.interpret(source)
            if source.unparsed:
                self.interpreter.machine.partly.setdefault(path, _cells_are_no_python(source))
            return []
        if form is Format.PYTHON:
            return self._python(path, data, named=named)
        if form is None:
            raise ForeignError(path)
        from losspick.reading.configs.boosting import with_classes_of_code
        from losspick.reading.configs.read import read_config

        found = self.together.composed(path, data, form)
        if found is None:
            found = read_config(path, data, form, named=named)
        line = line_of_model(data) if form is Format.YAML else None
        if line is not None and not any(spec.loss and spec.activation for spec in found):
            self.described.append((path, line))  # the rest of the pairing stands in code
        return with_classes_of_code(found, self._beside(path))

    def _beside(self, path: str) -> Iterator[bytes]:
        """Yield the texts of the Python files in and below the folder of a file."""
        folder = Path(path).parent
        paths = {one for one in self.files.get(EVERY, ()) if one.endswith(".py")}
        near = sorted(one for one in paths if Path(one).is_relative_to(folder))
        for one in near[:_MOST_BESIDE]:
            try:
                yield read_bytes(one)
            except UnreadableError:
                continue

    def _python(self, path: str, data: bytes, *, named: bool) -> list[ModelSpec]:
        code = code_of(data)
        if not named and not self._may_hold_a_pairing(path, code):
            if bases := bases_named(code.data):
                self.passed_by.append((path, bases))
            if len(data) <= LARGEST_IMPORT and (imported := imports_of_a_program(code)):
                self.programs.append((path, imported))
            if loads_an_estimator(code.data):
                self.waiting[path] = False
            return []
        self.modules |= _names_of(path)
        self.training |= training_classes(code.data)
        known = None if named else self.shared.get(path)  # another file has imported it
        same = known is not None and known.text.encode("utf-8", "replace") == data
        source = known if known and same else read_source(path, data, whole=named)
        from losspick.reading.configs.mmlab import is_mmlab

        if is_mmlab(source.tree):
            return self.together.extended(source)
        if loads_an_estimator(code.data):
            self.waiting[path] = True
        else:
            self._interpret(source)
        return []

    def _interpret(self, source: Source) -> None:
        """Interpret a file that names a loss, and note what its pairings are made of."""
        machine = self.interpreter.machine
        before = len(machine.found) + len(machine.deferred)
        self.interpreter.interpret(source)
        read = [source.path]
        if len(machine.found) + len(machine.deferred) != before:
            read += machine.project.loaded
            self.folders.add(_folder_of(source.path))
        for path in read:
            module = machine.project.modules.get(path)
            self.modules |= _names_of(path)
            self.defined |= _defined_in(module)

    def _may_hold_a_pairing(self, path: str, code: Code) -> bool:
        if may_hold_a_pairing(code):
            return True
        names = own_losses(code)
        return bool(names) and self.lenders.lend(path, code.data, names)

    def found_in_code(self) -> list[ModelSpec]:
        """Return the pairings of all code that was read; files of a tree belong together."""
        self._read_waiting()
        self._read_heirs()
        return self.interpreter.specs()

    def _read_waiting(self) -> None:
        """Read files that load estimators, now that it is known which ones others keep."""
        for path, told in self.waiting.items():
            if told or self.interpreter.machine.folders.estimators.files:
                try:
                    self._interpret(self.source(path))
                except (UnreadableError, OSError):
                    continue  # one that names a loss has been parsed before
        self.waiting.clear()

    def _read_heirs(self) -> None:
        """Read files that name no loss, and inherit a training with one, or run one."""
        heirs = [path for path, bases in self.passed_by if not bases.isdisjoint(self.training)]
        run = {BUILT, *self.modules, *(name.encode() for name in self.defined)}
        programs = [
            path
            for path, names in self.programs
            if not names.isdisjoint(run) or _folder_of(path) in self.folders
        ]
        for path in dict.fromkeys((*heirs[:_MOST_HEIRS], *programs[:_MOST_PROGRAMS])):
            try:
                self.interpreter.interpret(self.source(path))
            except (UnreadableError, OSError):
                continue  # what names no loss need not be read
        for path, line in self.described[:_MOST_PROGRAMS]:
            self.interpreter.interpret(program_of(path, line))
        self.described.clear()
        self.passed_by.clear()
        self.programs.clear()

    def judged_in_part(self) -> Mapping[str, str]:
        """Return the files whose code was not followed to its end, and why."""
        return self.interpreter.machine.partly

    def failures(self) -> Mapping[str, Exception]:
        """Return the files at whose code losspick itself failed, and how."""
        return self.interpreter.machine.failures

    def forget(self) -> None:
        """Let go of all code, which holds itself otherwise.

        The reader and its interpreter refer to each other, so what either refers to besides, the
        collector would have to go through.
        """
        self.interpreter.forget()
        self.shared, self.found = {}, {}  # other readers go on with what stands there

    def source(self, path: str) -> Source:
        """Return a module of the tree that a file imports.

        Raises:
            UnreadableError: It is no Python text.
            OSError: It can't be read.
        """
        known = self.shared.pop(path, None)
        if known is None:
            known = read_source(path, read_bytes(path), whole=False)
        self.shared[path] = known
        if len(self.shared) > _MOST_SHARED:
            del self.shared[next(iter(self.shared))]
        return known


def _folder_of(path: str) -> str:
    return os.path.dirname(os.path.normpath(path))  # noqa: PTH120 - objects take ten times as long


@functools.lru_cache(maxsize=1024)
def _names_of(path: str) -> frozenset[bytes]:
    """Return the names of a module and of its package."""
    place = Path(path)
    return frozenset(map(os.fsencode, (place.stem, place.parent.name)))


def _cells_are_no_python(source: Source) -> str:
    numbers = ", ".join(map(str, source.unparsed))
    said = f"code cell {numbers} is" if len(source.unparsed) == 1 else f"code cells {numbers} are"
    return f"{said} no Python"


_IMPORTED = frozenset({DeferredV, ModuleV, Symbol})


def _defined_in(module: ModuleV | None) -> set[str]:
    """Return the names that a module binds, apart from those that it imports."""
    names = module.names.items() if module is not None else ()
    return {name for name, value in names if type(value) not in _IMPORTED}


def _read_if_small(path: str) -> bytes:
    return b"" if size_of(path) > LARGEST_IMPORT else read_bytes(path)
