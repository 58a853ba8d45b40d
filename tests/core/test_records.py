"""Dataclasses that only the type checker sees as frozen: else they do what those of Python do."""

from __future__ import annotations

import dataclasses
import pickle
from dataclasses import dataclass, field

import pytest

from losspick.core.records import record


@record(frozen=True, slots=True)
class Record:
    name: str
    size: int = 1
    seen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    size: int = 1
    seen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


@record(frozen=True, slots=True, eq=False)
class Node:
    name: str


@record(frozen=True, slots=True, order=True, kw_only=True)
class Place:
    line: int
    column: int = 1


@record(frozen=True, slots=True)
class Named:
    name: str

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return f"<{self.name}>"


def test_it_tells_of_itself_as_a_dataclass_does() -> None:
    assert repr(Record("a", 2)) == repr(Plain("a", 2)).replace("Plain", "Record")
    assert repr(Named("a")) == "<a>"


def test_equal_ones_are_one_in_a_set() -> None:
    assert Record("a", seen={"x": 1}) == Record("a")
    assert len({Record("a", seen={"x": 1}), Record("a"), Record("b")}) == 2
    assert hash(Named("a")) == 7


def test_those_that_are_not_compared_are_told_apart_by_identity() -> None:
    one = Node("a")
    assert one == one
    assert one != Node("a")
    assert len({one, Node("a")}) == 2


def test_they_are_ordered_where_that_is_asked_for() -> None:
    assert sorted([Place(line=2), Place(line=1, column=3), Place(line=1)])[1].column == 3
    with pytest.raises(TypeError):
        Place(1)  # type: ignore[misc]


def test_they_are_replaced_kept_and_have_no_other_fields() -> None:
    one = Record("a")
    assert dataclasses.replace(one, size=3) == Record("a", 3)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301
    with pytest.raises(AttributeError):
        one.colour = 1  # type: ignore[attr-defined]
