"""From names and patterns to columns."""

from __future__ import annotations

import pytest

from losspick.errors import InputError, LosspickError, UsageError
from losspick.profiling.select import select_targets

COLUMNS = ("id", "class_a", "class_b", "price", "class_*", "Größe", "dup", "dup")


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


def test_a_name_that_appears_twice_cannot_be_chosen():
    with pytest.raises(InputError, match=r"'dup' appears 2 times \(columns 7 and 8\)"):
        select_targets(COLUMNS, ["dup"], "t.csv")
    with pytest.raises(LosspickError, match="2 times"):
        select_targets(COLUMNS, ["d*"], "t.csv")
