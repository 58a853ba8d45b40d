"""What names stand for while a program is followed from its tables to its training calls."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from losspick.core.recoding import Step, StepKind
from losspick.core.records import record
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework


@record(frozen=True, slots=True)
class Origin:
    """A column of a table, and what was done to it.

    Attributes:
        column: Its name.
        table: The file, as it is named in the code; None: not known.
        steps: What was done to its values.
    """

    column: str
    table: str | None
    steps: tuple[Step, ...] = ()

    def after(self, *steps: Step) -> Origin:
        """Return it after more steps."""
        return replace(self, steps=(*self.steps, *steps))

    def changed(self) -> Origin:
        """Return it after something that is not known."""
        return self.after(Step(StepKind.CHANGED))


@dataclass(slots=True)
class Frame:
    """A table.

    Attributes:
        table: The file; None: not known.
        columns: Those that were set since.
        fewer: Rows were left out.
        dropped: Columns that it has no longer.
        only: The columns that were chosen, by names or globs; None: all.
    """

    table: str | None
    columns: dict[str, Value] = field(default_factory=dict)
    fewer: bool = False
    dropped: frozenset[str] = frozenset()
    only: tuple[str, ...] | None = None

    def like(self, *, fewer: bool = False) -> Frame:
        """Return a copy, of which rows may be left out."""
        less = self.fewer or fewer
        return Frame(self.table, dict(self.columns), less, self.dropped, self.only)

    def column(self, name: str) -> Value:
        """Return a column."""
        found = self.columns.get(name, Origin(name, self.table))
        return found.changed() if self.fewer and isinstance(found, Origin) else found


@record(frozen=True, slots=True)
class Several:
    """Values side by side: a tuple, or the columns of a data set.

    Attributes:
        items: The values.
        rows: It is a data set: what is taken from it one by one are such values.
    """

    items: tuple[Value, ...]
    rows: bool = False


@record(frozen=True, slots=True)
class Plain:
    """A value that stands in the code.

    Attributes:
        value: A number, a text, or a dictionary of those.
        place: Where it stands.
    """

    value: object
    place: Location | None = None


def is_true(value: Value) -> bool:
    """Tell whether a value is True as it stands in the code."""
    return isinstance(value, Plain) and value.value is True


#: Where something comes from that a method computed of a table.
DERIVED = "."


@dataclass(eq=False, slots=True)
class Made:
    """What a call gives that is not followed: a model, an encoder, a search over models.

    Attributes:
        name: Last part of what was called.
        places: Where it was made, and where it was told something.
        parts: What it was given.
        path: What was called, as it is imported; empty: not known, or it may write into tables.
        of: The class of the program that it is an object of.
        attributes: What is known of its attributes, or of the values of a dictionary.
        rows: It is a data set: what is taken from it one by one are such dictionaries.
    """

    name: str
    places: list[Location] = field(default_factory=list)
    parts: tuple[Value, ...] = ()
    path: str = ""
    of: Own | None = None
    attributes: dict[str, Value] = field(default_factory=dict)
    rows: bool = False

    def derived_from(self) -> Frame | None:
        """Return the table that it was computed of."""
        for one in self.parts if self.path == DERIVED else ():
            if isinstance(one, Frame):
                return one
            found = one.derived_from() if isinstance(one, Made) else None
            if found is not None:
                return found
        return None

    def holds(self, place: Location, depth: int = 0) -> bool:
        """Tell whether a place lies within what made it, or what it was given."""
        if any(_within(place, own) for own in self.places):
            return True
        return depth < _DEEPEST and any(_holds(one, place, depth + 1) for one in self.parts)


_DEEPEST = 6


def _holds(value: Value, place: Location, depth: int) -> bool:
    if isinstance(value, Made):
        return value.holds(place, depth)
    if isinstance(value, Plain):
        return value.place is not None and _within(place, value.place)
    return isinstance(value, Several) and any(_holds(one, place, depth) for one in value.items)


def holds(value: Value, place: Location) -> bool:
    """Tell whether a place lies within what made a value."""
    return _holds(value, place, 0)


def _within(place: Location, outer: Location) -> bool:
    end = (outer.end_line or outer.line, outer.end_column or outer.column)
    inside = (outer.line, outer.column) <= (place.line, place.column) < end
    return place.path == outer.path and inside


@record(frozen=True, slots=True)
class Text:
    """A function of the program.

    Attributes:
        node: Its definition.
        home: Which of the files it stands in.
    """

    node: ast.FunctionDef | ast.AsyncFunctionDef
    home: int


@record(frozen=True, slots=True)
class Own:
    """A class of the program.

    Attributes:
        node: Its definition.
        home: Which of the files it stands in.
    """

    node: ast.ClassDef
    home: int


@record(frozen=True, slots=True)
class Classes:
    """The different values of a column, or a dictionary of their indices.

    Attributes:
        of: The column.
        index: It is the dictionary.
        first: The index of the first class.
    """

    of: Origin
    index: bool = False
    first: int = 0


@record(frozen=True, slots=True)
class Others:
    """Names of columns, whichever a table has, but for some.

    Attributes:
        without: Those that are not among them.
        prefix: How those that are begin.
    """

    without: frozenset[str]
    prefix: str = ""


#: None: not known.
Value: TypeAlias = "Origin | Frame | Several | Plain | Made | Text | Own | Others | Classes | None"


def either(values: Sequence[Value]) -> Value:
    """Return one of two columns that are the same but for what was done to them; else None."""
    columns = {(one.column, one.table) for one in values if isinstance(one, Origin)}
    first = values[0]
    same = len(columns) == 1 and all(isinstance(one, Origin) for one in values)
    return first.changed() if same and isinstance(first, Origin) else None


@record(frozen=True, slots=True)
class Call:
    """A call that may train something.

    Attributes:
        place: Where it stands.
        owner: What the method belongs to.
        name: Last part of what is called.
        given: Its arguments by position.
        named: Those by name.
        certain: No branch decides whether it is reached, and nothing waits for it to fail.
        reached: It is so by running the file; else others have to call the function it stands in.
        whole: All that it is given stands in it.
    """

    place: Location
    owner: Value
    name: str
    given: tuple[Value, ...]
    named: dict[str, Value]
    certain: bool = True
    reached: bool = True
    whole: bool = True


def labels_of(given: Sequence[Value], named: dict[str, Value]) -> Value:
    """Return what a model is fitted to: the second argument, or the labels of a data set."""
    for word in ("y", "label", "labels"):
        if word in named:
            return named[word]
    first = given[0] if given else None
    if isinstance(first, Several) and first.rows:
        return first.items[1]
    return given[1] if len(given) > 1 else None


#: Methods that train what they belong to, and functions that train what they are given first.
FITS = ("fit", "train", "fit_resample", "partial_fit")


def targets_at(calls: Iterable[Call], place: Location, framework: Framework) -> Iterator[Value]:
    """Yield what calls give as targets to what stands, or was made, at a place."""
    for call in calls:
        if call.name == "compile":
            continue  # its second argument is a loss
        if call.place == place and len(call.given) > 1 and call.name not in FITS:
            yield call.given[0 if framework is Framework.KERAS else 1]
        elif call.name not in FITS:
            continue
        elif holds(call.owner, place):
            yield labels_of(call.given, call.named)
        elif call.given and (call.place == place or holds(call.given[0], place)):
            yield labels_of(call.given[1:], call.named)
