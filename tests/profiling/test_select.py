"""From names and patterns to columns."""

from __future__ import annotations

import pytest

from losspick.errors import InputError, UsageError
from losspick.profiling.select import note_on_same, select_targets, told_apart

COLUMNS = ("id", "class_a", "class_b", "price", "class_*", "Größe")


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["price"], ("price",)),
        (["price", "id"], ("price", "id")),
        (["price", "price"], ("price",)),
        (["class_?"], ("class_a", "class_b", "class_*")),
        (["class_*"], ("class_*",)),  # an exact name wins over a glob
        (["class_[ab]", "price"], ("class_a", "class_b", "price")),
    ],
)
def test_names_and_globs(wanted, chosen):
    assert select_targets(COLUMNS, wanted, "t.csv") == chosen


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("prcie", "'price'"),
        ("Price", "did you mean 'price'"),
        (" price ", "did you mean 'price'"),
        ("Gro\u0308\u00dfe", "Größe"),
        ("zzz*", "no column matches 'zzz*'"),
        ("qqqqqq", "the columns are 'id', 'class_a'"),
        ("", "empty"),
    ],
)
def test_a_wrong_name_is_met_with_a_suggestion(wanted, said):
    with pytest.raises(UsageError) as caught:
        select_targets(COLUMNS, [wanted], "t.csv")
    assert said in str(caught.value)


def test_columns_of_one_name_are_numbered():
    names = ("y", "x", "y", "x", "x#1", "y")
    told = told_apart(names)
    assert told == ("y#1", "x##1", "y#2", "x#2", "x#1", "y#3")
    assert note_on_same(names)[0] == (
        "3 columns are called 'y'; here they are 'y#1' (column 1), 'y#2' (column 3), 'y#3' (column "
        "6)"
    )
    assert select_targets(told, ["y#2"], "t.csv") == ("y#2",)
    assert select_targets(told, ["y#*"], "t.csv") == ("y#1", "y#2", "y#3")
    with pytest.raises(InputError, match=r"'y' appears 3 times \(columns 1, 3, 6\)") as caught:
        select_targets(told, ["y"], "t.csv")
    assert "y#2" in str(caught.value)
    assert told_apart(COLUMNS) == COLUMNS
