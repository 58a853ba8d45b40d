"""What would settle that a column is of a kind, where its values cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

#: For each kind a condition in words, to follow "if".
SETTLES: Final[Mapping[Kind, str]] = {
    Kind.CONTINUOUS: "0 is a place on a scale like any other, or values below 0 can occur",
    Kind.POSITIVE_CONTINUOUS: "it is an amount, of which 0 means nothing at all",
    Kind.COUNT: "events or things were counted",
    Kind.ZERO_INFLATED: "a zero means that nothing happened at all",
    Kind.PROPORTION: "it is a part of a whole, at most 1 or 100 %",
    Kind.MULTICLASS: "the values are labels without an order",
    Kind.ORDINAL: "the values are steps in an order",
    Kind.CIRCULAR: "the highest value stands next to the lowest, as 359 degrees next to 0",
    Kind.MULTILABEL: "a cell can hold several labels",
    Kind.SEQUENCE: "the order of the items in a cell says something, as that of tokens does",
    Kind.MULTI_TARGET: "each number of a row is a target of its own",
    Kind.BOXES: "the four numbers are the corners, or a corner and the sizes, of a box",
    Kind.UNUSABLE: "the values name rows, so that a new row gets a new one",
    Kind.TEXT: "the values are written language",
}
