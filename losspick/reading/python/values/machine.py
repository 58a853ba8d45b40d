"""The state of the interpreter: what it found, how deep it is, and what branches changed."""

from __future__ import annotations

import ast
import contextlib
import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from losspick.core.spec import Location, ModelSpec
from losspick.reading.python.values.folders import Folders
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.journals import Journal, Jumps
from losspick.reading.python.values.memory import Memory
from losspick.reading.python.values.values import UNKNOWN, LateV, ListV, ObjectV, Scope, Value

if TYPE_CHECKING:
    from losspick.reading.python.pairing.scores import Score
    from losspick.reading.python.programs.project import Project

#: Calls within calls; deeper ones are unknown.
DEEPEST_CALL = 14
#: Expressions and statements evaluated for one file; what comes after them is unknown.
MOST_STEPS = 15_000
#: Nested expressions; Python's own stack holds about ten times as many.
DEEPEST_EXPRESSION = 60
#: Values put off that ask for each other in a row, for which Python's own stack must suffice.
MOST_LATE = 12
#: Objects of one class whose other methods are run.
MOST_OBJECTS = 3

#: Longer lists are no lists of layers.
LONGEST_LIST = 512

#: What a name stands for that is not bound.
MISSING = object()

_Given = TypeVar("_Given")

#: Seconds for one file, and how many steps pass between looks at the clock.
MOST_SECONDS = 10.0
_STEPS_BETWEEN_LOOKS = 256


class ExhaustedError(Exception):
    """The file asks for more steps, or more time, than a file is given."""


def _computed() -> Value:
    return UNKNOWN


Evaluator: TypeAlias = "Callable[[Machine, Any, Frame], Value]"
Runner: TypeAlias = "Callable[[Machine, Any, Frame], bool]"
Caller: TypeAlias = "Callable[[Machine, Value, Arguments, ast.AST, Frame], Value]"

#: Stack, journals, nesting and steps of a file that waits for an import.
Outside: TypeAlias = "tuple[list[int], list[Journal], int, int]"


@dataclass(slots=True)
class Machine:
    """The interpreter.

    Attributes:
        project: Finds modules of the scanned tree.
        expressions: How to evaluate each kind of expression.
        statements: How to run each kind of statement; true: the flow ends there.
        caller: How to call a value.
        found: Pairings found so far.
        entered: Functions that were called, by the identity of their node.
        loops: Loops of unknown length that the function being called is in.
        around: Those that its callers are in.
        stack: Functions that are being called.
        changes: Counts what changes objects; a call that was made before any is not repeated.
        scores: What is made of raw outputs after training.
        met: Losses on -1 and +1, and the names of the labels that they are given.
        told: Where labels, by their names, are compared with 0 and 1.
        compared: With which numbers labels, by their names, are compared; None: with others.
        sets: What gives labels a name.
        rows: Files in which the largest of each row of binarised labels is looked for.
        columns: Outputs of one unit that have two axes, by where their activation was applied.
        in_rows: Losses that tell of labels that they stand in a row, by file, function and name.
        next_look: At which step the limits are looked at again.
        deadline: When the time for the file is over.
        partly: Files that were not followed to their end, and why.
        created: Objects of scanned classes, by the identity of the class.
        memory: What was found out about code once and for all.
        assuming: What options, flags and configurations say by default is taken for granted.
        flags: Those that are defined, by name.
        caught: How many attempts it is in, whose failure the program answers.
        inputs: Where noise was drawn that a model was given, and whether it was computed with.
        holding: Scopes in which functions and classes are defined, which hold the scope in turn.
        folders: Where models are kept after training, and from where they are read.
        journals: What the branches it is in have changed so far.
        jumps: The loops it is in whose bodies are left by jumps.
    """

    project: Project
    expressions: Mapping[type[ast.AST], Evaluator]
    statements: Mapping[type[ast.AST], Runner]
    caller: Caller
    found: list[ModelSpec] = field(default_factory=list)
    entered: set[int] = field(default_factory=set)
    stack: list[int] = field(default_factory=list)
    created: dict[int, list[ObjectV]] = field(default_factory=dict)
    deferred: list[tuple[str, Callable[[], None]]] = field(default_factory=list)
    steps: int = 0
    next_look: int = _STEPS_BETWEEN_LOOKS
    deadline: float = math.inf
    partly: dict[str, str] = field(default_factory=dict)
    failures: dict[str, Exception] = field(default_factory=dict)
    changes: int = 0
    loops: int = 0
    around: int = 0
    nesting: int = 0
    results: dict[object, Value] = field(default_factory=dict)
    scores: list[Score] = field(default_factory=list)
    met: list[tuple[str, ModelSpec]] = field(default_factory=list)
    told: dict[str, Location] = field(default_factory=dict)
    compared: dict[str, dict[int | None, Location]] = field(default_factory=dict)
    sets: list[ObjectV] = field(default_factory=list)
    rows: set[str] = field(default_factory=set)
    columns: set[Location] = field(default_factory=set)
    in_rows: dict[tuple[str, int, str], ast.AST] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    assuming: bool = False
    caught: int = 0
    flags: dict[object, Value] = field(default_factory=dict)
    inputs: set[tuple[Location, str | None]] = field(default_factory=set)
    holding: list[Scope] = field(default_factory=list)
    folders: Folders = field(default_factory=Folders)
    journals: list[Journal] = field(default_factory=list)
    jumps: list[Jumps] = field(default_factory=list)

    def evaluate(self, node: ast.AST | None, frame: Frame) -> Value:
        """Return the value of an expression."""
        known = self.expressions.get(type(node))  # type: ignore[arg-type]  # None is none of them
        nesting = self.nesting
        if known is None or nesting > DEEPEST_EXPRESSION:
            return UNKNOWN
        self.steps = steps = self.steps + 1  # read once: nothing runs more often than this
        if steps >= self.next_look:
            self._look()
        self.nesting = nesting + 1
        try:
            return known(self, node, frame)
        finally:
            self.nesting = nesting

    def run(self, body: Sequence[ast.stmt], frame: Frame) -> bool:
        """Run statements in order; true: the flow ended with one of them."""
        statements = self.statements
        for statement in body:
            self.steps = steps = self.steps + 1
            if steps >= self.next_look:
                self._look()
            known = statements.get(type(statement))
            if known is not None and known(self, statement, frame):
                return True
        return False

    def call(self, value: Value, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """Return what a call gives."""
        return self.caller(self, value, arguments, node, frame)

    @contextlib.contextmanager
    def no_deeper_than(self, depth: int) -> Iterator[None]:
        """Leave calls that are nested deeper unknown."""
        outside = self.stack
        self.stack = [*outside, *[0] * (DEEPEST_CALL - len(outside) - depth)]
        try:
            yield
        finally:
            self.stack = outside

    def aside(self, compute: Callable[[], _Given]) -> Callable[[], _Given]:
        """Return what computes something later as it would be computed now.

        It happens outside of the branches that are being followed when it is asked for.
        """
        stack = list(self.stack)

        def later() -> _Given:
            outside = (self.stack, self.journals, self.nesting, self.loops)
            self.stack, self.journals, self.nesting, self.loops = stack, [], 0, 0
            try:
                return compute()
            finally:
                self.stack, self.journals, self.nesting, self.loops = outside

        return later

    def apart(self, define: Callable[[], None]) -> Callable[[], None]:
        """Return what runs the body of a class apart from whatever asks for a member."""

        def later() -> None:
            outside = self.enter_module()
            try:
                define()
            finally:
                self.leave_module(outside)

        return later

    def settle(self, value: Value) -> Value:
        """Return a value, computed by now if it was put off."""
        while type(value) is LateV:
            if value.value is None:
                value.value = UNKNOWN  # what asks for itself ends here
                value.value = value.compute()
                value.compute = _computed  # which would hold all that it was computed from
            value = value.value
        return value

    def ready(self, owner: ObjectV) -> dict[str, Value]:
        """Return the attributes of an object, whose constructor has run by now."""
        if owner.constructor is not None:
            construct, owner.constructor = owner.constructor, None
            construct()
        return owner.attributes

    def begin(self, path: str) -> None:
        """Begin with a file."""
        self.renew()
        self.flags.clear()
        self.project.begin(path)

    def renew(self) -> None:
        """Give the steps and the time of a file anew."""
        self.steps, self.next_look = 0, _STEPS_BETWEEN_LOOKS
        self.deadline = time.process_time() + MOST_SECONDS

    def enter_module(self) -> Outside:
        """Put aside what the importing file is in the middle of, and return it."""
        outside = (self.stack, self.journals, self.nesting, self.steps)
        self.stack, self.journals, self.nesting, self.steps = [], [], 0, 0
        self.next_look = _STEPS_BETWEEN_LOOKS
        return outside

    def leave_module(self, outside: Outside) -> None:
        """Go on with the importing file."""
        self.stack, self.journals, self.nesting, self.steps = outside
        self.next_look = self.steps  # at once

    def recover(self) -> None:
        """Be ready for the next file after one was left in the middle."""
        self.stack, self.journals, self.nesting, self.loops, self.around = [], [], 0, 0, 0

    def forget(self) -> None:
        """Let go of all that was read; what was found stays."""
        self.deferred.clear()
        self.entered.clear()
        for objects in self.created.values():
            for one in objects:
                one.attributes.clear()
                one.constructor = None
        self.created.clear()
        for scope in self.holding:
            scope.names.clear()
        self.holding.clear()
        self.results.clear()
        self.inputs.clear()
        self.memory = Memory()
        self.flags.clear()
        self.project.forget()

    def step(self) -> None:
        """Count a step; the two methods that count most of them do so themselves.

        Raises:
            ExhaustedError: There were too many, or they took too long.
        """
        self.steps += 1
        if self.steps >= self.next_look:
            self._look()

    def _look(self) -> None:
        """Look at the limits, and say when to do so again."""
        self.next_look = min(self.steps + _STEPS_BETWEEN_LOOKS, MOST_STEPS + 1)
        if self.steps > MOST_STEPS:
            raise ExhaustedError(f"it asks for more than {MOST_STEPS:,} steps")
        if time.process_time() > self.deadline:
            raise ExhaustedError(f"it takes more than {MOST_SECONDS:g} seconds")

    def write(self, names: dict[Any, Value], key: Any, value: Value) -> None:
        """Assign, so that a branch can be undone."""
        if self.journals:
            journal, at = self.journals[-1], (id(names), key)
            if at not in journal:
                journal[at] = (names, key, names.get(key, MISSING))
        names[key] = value

    def remove(self, names: dict[Any, Value], key: Any) -> None:
        """Take an item out, so that a branch can be undone."""
        if self.journals:
            self.journals[-1].setdefault((id(names), key), (names, key, names[key]))
        del names[key]

    def fill(
        self, target: ListV, items: list[Value], *, whole: bool | None = None, loose: bool = False
    ) -> None:
        """Give a list other items, so that a branch can be undone."""
        if self.journals:
            kept = (target.items, target.whole)
            self.journals[-1].setdefault((id(target), None), (target, None, kept))
        long = len(items) > LONGEST_LIST
        target.loose = target.loose or loose or self.loops > 0
        self.changes += 1
        target.items = [UNKNOWN] if long else items
        target.whole = not long and (target.whole if whole is None else whole)
