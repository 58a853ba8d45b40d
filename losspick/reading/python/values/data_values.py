"""Values that stand for data: constants, containers, arrays, names of libraries."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from losspick.core.domains import TargetDomain
from losspick.core.records import record
from losspick.core.spec import Location

if TYPE_CHECKING:
    from losspick.reading.python.values.values import Value


@record(frozen=True, slots=True)
class Unknown:
    """Anything at all."""


UNKNOWN = Unknown()

#: Stands for an output of unknown form where a condition has asked for its form; equal to
#: ``UNKNOWN``, and told from it by identity.
DOUBTED = Unknown()
#: Stands for what was made of such an output: a part of it, or it in another form.
FORMED = Unknown()


# Some values are never changed, and not frozen: of a large tree, 120,000 constants, 60,000 symbols
# and 30,000 arrays are made, which takes two to five times as long if they are frozen.


@dataclass(slots=True, unsafe_hash=True)
class Const:
    """A number, a string, a truth value or None."""

    value: str | bytes | int | float | complex | bool | None


NONE = Const(None)


@dataclass(eq=False, slots=True)
class ListV:
    """A list or a tuple.

    Attributes:
        items: The known items.
        whole: There are no others.
        kind: ``list``, ``tuple``, ``modules`` for a container of layers, or ``rows`` for batches
            of data, of which the one item stands for all.
        loose: Filled in a loop of unknown length: an item may stand there several times.
    """

    items: list[Value]
    whole: bool = True
    kind: str = "list"
    loose: bool = False


@dataclass(eq=False, slots=True)
class DictV:
    """A dictionary with constant keys.

    Attributes:
        items: The known items.
        whole: There are no others.
        places: Where the values stand.
        any_item: What stands under any key that is not known; None: nothing is known of it.
    """

    items: dict[object, Value]
    whole: bool = True
    places: dict[object, Location] = field(default_factory=dict)
    any_item: Value | None = None


@dataclass(slots=True, unsafe_hash=True)
class Symbol:
    """A name of a library, by its canonical path."""

    path: str


@dataclass(slots=True, unsafe_hash=True)
class TensorV:
    """An array: a prediction, a target, or weights.

    Attributes:
        activation: What was applied last, where that is known to bound the values.
        units: Size along the class axis.
        origin: Where the activation was applied.
        units_place: Where the number of units stands.
        axis: Axis of a softmax.
        rank: Number of axes.
        class_axis: The axis along which classes stand, where the layout is known.
        made: It is the output of a model.
        fixed: No gradient flows through it.
        targets: What it holds, if it is a target.
        dtype: Number type.
        classes: Number of classes of a target.
        values: Its numbers, if they stand in the source.
        name: Of the layer that made it.
        before: The activation that the last one was applied to, if it normalises too.
        before_place: Where that was applied, or the softmax of which this is the logarithm.
        learned: It is a parameter of a model.
        predicted: It is what a model gives after training.
        picked: Of each row it holds the score of one class.
        parted: Another model, that may stand in the place of its own, gives something else.
        pair: The output and the target that a loss which is written out has brought together.
        distinct: It holds each of some values once.
        lowest: The smallest of its class indices.
        filled: The number that it holds everywhere.
        balancing: It holds a weight for each row, larger for rows of rare classes.
    """

    activation: str | None = None
    units: int | None = None
    origin: Location | None = None
    units_place: Location | None = None
    axis: int | None = None
    rank: int | None = None
    class_axis: int | None = None
    made: bool = False
    fixed: bool = False
    targets: TargetDomain | None = None
    dtype: str | None = None
    classes: int | None = None
    values: tuple[float, ...] | None = None
    name: str | None = None
    before: str | None = None
    before_place: Location | None = None
    learned: bool = False
    balancing: bool = False
    filled: int | None = None
    lowest: int = 0
    distinct: bool = False
    picked: bool = False
    predicted: bool = False
    pair: tuple[TensorV, TensorV] | None = None
    parted: bool = False


_FACTS = attrgetter(*TensorV.__slots__)


def altered(array: TensorV, **facts: Any) -> TensorV:
    """Return an array with some other facts; ``dataclasses.replace`` takes four times as long."""
    made = TensorV(*_FACTS(array))
    for name, fact in facts.items():
        setattr(made, name, fact)
    return made


#: What weights are called of which there is one for each class.
CLASS_WEIGHTS = "weights of classes"
#: A batch of data, or a part of one, of which nothing else is known.
BATCH = TensorV(name="batch of data")


@record(frozen=True, slots=True)
class EncoderV:
    """Something that turns labels into one encoding, or values into one range.

    Attributes:
        targets: What it gives.
        dtype: The type of the numbers.
        classes: How many labels it was shown, where the source names them.
        way: Of one that numbers the values of columns, or groups of rows.
    """

    targets: TargetDomain
    dtype: str
    classes: int | None = None
    way: str = ""


@record(frozen=True, slots=True)
class FileV:
    """A file that a program opens, by the path as it is written."""

    path: str


#: No two tables have one number, unless one is a part of the other.
NUMBERS = itertools.count(1)


@dataclass(eq=False, slots=True)
class TableV:
    """A table with named columns.

    Attributes:
        columns: Those that the program has made of others, as far as they are known.
        width: Number of columns.
        root: A number that it shares with what are rows of it as they stand.
        every: What each other column holds, where all were scaled at once.
    """

    columns: dict[object, Value] = field(default_factory=dict)
    width: int | None = None
    root: int = field(default_factory=NUMBERS.__next__)
    every: Value | None = None
