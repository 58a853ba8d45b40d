"""Interpret a file: its statements, then what nobody called, then what stands side by side."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from losspick.core.spec import ModelSpec
from losspick.reading.limits import UnreadableError
from losspick.reading.python.evaluating.by_text import by_text, judge_rounds
from losspick.reading.python.evaluating.calls import call
from losspick.reading.python.evaluating.expressions import EXPRESSIONS
from losspick.reading.python.evaluating.statements import STATEMENTS
from losspick.reading.python.evaluating.uncalled import call_the_rest
from losspick.reading.python.libraries.side import pair_the_only_two
from losspick.reading.python.pairing.comparing import told
from losspick.reading.python.pairing.scored import trained
from losspick.reading.python.pairing.uniting import unique, without_fitted
from losspick.reading.python.programs.project import Project
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.class_codes import ClassCodes
from losspick.reading.python.text.class_names import ClassNames
from losspick.reading.python.text.source import Source
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import ExhaustedError, Machine
from losspick.reading.python.values.values import (
    ModuleV,
    Scope,
)

#: Modules whose syntax trees are kept, for those that import them; a tree takes about 1 MB.
_MOST_KEPT = 300
#: So many within one folder, whose files mostly belong to one program.
_MOST_OF_FOLDER = 400


@dataclass(slots=True)
class Interpreter:
    """Interprets the files of one tree; what several files import is evaluated once.

    Attributes:
        machine: Its state, which all files share.
        told: Interprets files once more with the defaults of all that they are told.
        alone: Interprets files by themselves whose imports from beyond the tree ask for too much.
        names: What the files say of their classes.
        codes: What they say of the numbers of their classes.
        folder: That of the last file.
    """

    machine: Machine
    told: Interpreter | None = None
    alone: Interpreter | None = None
    names: ClassNames = field(default_factory=ClassNames)
    codes: ClassCodes = field(default_factory=ClassCodes)
    folder: str = ""

    @classmethod
    def of(
        cls,
        files: Mapping[str, tuple[str, ...]],
        read: Callable[[str], Source],
        size: Callable[[str], int],
        beyond: Beyond | None = None,
    ) -> Interpreter:
        """Return an interpreter for a tree of files."""
        project = Project(files, read, size, _evaluate, beyond)
        machine = Machine(project, EXPRESSIONS, STATEMENTS, call)
        machine.project.machine = machine
        return cls(machine)

    def interpret(self, source: Source) -> None:
        """Note the pairings of a file."""
        machine = self.machine
        kept, folder = len(machine.project.modules), os.path.dirname(source.path)  # noqa: PTH120
        if kept > (_MOST_OF_FOLDER if folder == self.folder else _MOST_KEPT):
            self._forget()
        self.folder = folder
        machine.begin(source.path)
        before = len(machine.found), len(machine.deferred)
        try:
            module = machine.project.add(source)
            if not machine.assuming:
                machine.found += by_text(source)
            call_the_rest(machine, module)
            pair_the_only_two(machine, module)
            judge_rounds(machine, source)
            if machine.memory.choosing:
                from losspick.reading.python.libraries.chosen_best import note_choices

                note_choices(machine)
            self._assume(module, source)
        except (ExhaustedError, RecursionError) as error:
            machine.partly[source.path] = _reason(error)
            machine.recover()  # what was found until here stands; the rest is unknown
        except UnreadableError as error:
            machine.partly[error.path] = error.message
            machine.recover()
        except Exception as failure:  # noqa: BLE001 - told with the file; the others are judged
            machine.failures[source.path] = failure
            machine.recover()
        if source.path in machine.partly:
            self._interpret_alone(source)
        if before != (len(machine.found), len(machine.deferred)):
            read = machine.project.sources
            needed = [read[path] for path in machine.project.loaded if path in read]
            self.names.note([source, *needed])
            self.codes.note([source, *needed])

    def _assume(self, module: ModuleV, source: Source) -> None:
        """Interpret a file that is told something once more, with what it is told by default."""
        project = self.machine.project
        needed = [module, *(project.modules.get(path) for path in project.loaded)]
        if self.machine.assuming or not any(one is not None and one.told for one in needed):
            return
        if self.told is None:
            self.told = Interpreter.of(project.files, self._source, project.size, project.beyond)
            self.told.machine.assuming = True
            self.told.machine.failures = self.machine.failures
            self.told.machine.folders.keep_with(self.machine.folders)
        self.told.interpret(source)

    def _interpret_alone(self, source: Source) -> None:
        """Interpret a file without what it imports from beyond the tree, if it did so."""
        project = self.machine.project
        if project.beyond is None or project.paths.issuperset(project.loaded):
            return
        if self.alone is None:
            self.alone = Interpreter.of(project.files, self._source, project.size)
            self.alone.machine.failures = self.machine.failures
        self.alone.interpret(source)

    def _source(self, path: str) -> Source:
        known = self.machine.project.sources.get(path)
        return known if known is not None else self.machine.project.read(path)

    def _forget(self) -> None:
        """Let go of all modules; one that is needed again is read again."""
        self._describe()
        self._add_scores()
        self.machine.forget()
        self.machine.found = unique(self.machine.found)
        gc.collect()  # what functions within functions hold

    def forget(self) -> None:
        """Let go of all code that was read, which holds itself otherwise."""
        self.machine.forget()
        self.machine.found, self.machine.project.found = [], {}
        for other in (self.told, self.alone):
            if other is not None:
                other.forget()

    def specs(self) -> list[ModelSpec]:
        """Return all pairings that were found, each once."""
        self._describe()
        if self.told is not None and self.machine.folders.networks:
            self.told._describe()
            self.told.machine.folders.elsewhere = self.machine.found
            self.machine.folders.elsewhere = self.told.machine.found
        self._add_scores()
        others = [one.specs() for one in (self.told, self.alone) if one is not None]
        found = [*self.machine.found, *(spec for specs in others for spec in specs)]
        numbered = [*map(self.codes.complete, found)]
        return without_fitted(unique(self.names.completed(numbered)))

    def _describe(self) -> None:
        """Describe what waited for the rest of its file; what asks for too much stays unknown."""
        for path, describe in self.machine.deferred:
            self.machine.renew()  # a limit that an earlier file has spent is not this one's
            try:
                describe()
            except (ExhaustedError, RecursionError, UnreadableError):
                self.machine.recover()
            except Exception as failure:  # noqa: BLE001 - told with the file
                self.machine.failures[path] = failure
                self.machine.recover()
        self.machine.deferred.clear()

    def _add_scores(self) -> None:
        """Bring uses of outputs after training together with the losses of the training."""
        machine = self.machine
        if machine.folders.asked:
            from losspick.reading.python.libraries.kept_boosters import kept_scores

            machine.found += kept_scores(machine)
        if machine.folders.plain and machine.folders.logged:
            from losspick.reading.python.libraries.kept_logarithms import left_alone

            machine.found += left_alone(machine)
        if machine.folders.raised:
            from losspick.reading.python.pairing.raised import raised_again

            machine.found += raised_again(machine)
        machine.found += trained(machine.found, machine.scores, machine.folders, machine.columns)
        machine.found += told(machine)
        machine.scores.clear()
        machine.columns.clear()


def _reason(error: Exception) -> str:
    deep = isinstance(error, RecursionError)
    return "calls or expressions are nested too deep" if deep else str(error)


def _evaluate(machine: Machine, module: ModuleV, source: Source) -> None:
    """Run the statements of a module, apart from whatever imported it."""
    frame = Frame(Scope(module.names, module), source)
    outside = machine.enter_module()
    try:
        machine.run(source.tree.body, frame)
    except (ExhaustedError, RecursionError) as error:
        machine.partly[source.path] = _reason(error)  # the names known until here stand
    except UnreadableError as error:
        machine.partly[error.path] = error.message
    finally:
        machine.leave_module(outside)
