"""The source line of a finding, on screens of any width."""

from __future__ import annotations

import pytest

from losspick.core.spec import Location
from losspick.reporting.source_line import marked

LONG = "x = " + "1 + " * 200 + "bad(1, 2)" + " + 1" * 200


def place(line: str, word: str, *, last: int = 1) -> Location:
    start = line.index(word) + 1
    return Location("a.py", 1, start, last, start + len(word))


@pytest.mark.parametrize(
    ("line", "shown", "marks"),
    [
        ("bad(1, 2)", "bad(1, 2)", "^^^^^^^^^"),
        ("    y = bad(1, 2)  # why", "y = bad(1, 2)  # why", "    ^^^^^^^^^"),
        ("\t\ty = bad(1, 2)", "y = bad(1, 2)", "    ^^^^^^^^^"),
        ("漢字 = bad(1, 2)", "漢字 = bad(1, 2)", "       ^^^^^^^^^"),
        ("a\x1b = bad(1, 2)", "a\\x1b = bad(1, 2)", "        ^^^^^^^^^"),
    ],
)
def test_marks_stand_below_what_is_meant(line: str, shown: str, marks: str) -> None:
    assert marked(place(line, "bad(1, 2)"), line, 60) == [
        f"      1 | {shown}",
        f"        | {marks}",
    ]


@pytest.mark.parametrize("width", [10, 40, 80, 100])
def test_a_long_line_is_cut_around_the_place(width: int) -> None:
    source, marks = marked(place(LONG, "bad(1, 2)"), LONG, width)
    assert len(source) <= max(width, 30)
    assert source[marks.index("^") :].startswith("bad(1")
    assert source.endswith("...")
    assert source[10:13] == "..."


def test_what_goes_on_below_is_marked_to_the_end_of_the_line() -> None:
    line = "net = Sequential(  "
    _, marks = marked(place(line, "Sequential(", last=3), line, 60)
    assert marks.count("^") == len("Sequential(")


@pytest.mark.parametrize("line", ["", "   "])
def test_there_may_be_no_line(line: str) -> None:
    assert marked(Location("a.py"), line, 60) == []


def test_a_place_beyond_the_line_is_no_fault() -> None:
    source, marks = marked(Location("a.py", 1, 50, 1, 60), "x = 1", 60)
    assert source == "      1 | x = 1"
    assert "^" in marks
