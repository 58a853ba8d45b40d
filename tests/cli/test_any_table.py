from __future__ import annotations

import csv
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from running import Run

#: Cells that tables of the wild hold, next to plain numbers.
PLAIN_CELLS = (
    "0 1 -1 NA 1.5 1e308 inf nan yes no low high 50% 2020-01-01 1,5 $3 a|b 12:30 ' #N/A 😀"
)
CELLS = st.sampled_from([*PLAIN_CELLS.split(), "", "  ", "[1, 2]", "\x1b[31m"])
NUMBERS = st.one_of(
    st.floats(-1e6, 1e6).map(str), st.integers(0, 9).map(str), st.floats(0, 1).map(str)
)
COLUMN = st.one_of(
    st.lists(CELLS, min_size=1, max_size=3).flatmap(
        lambda few: st.lists(st.sampled_from(few), min_size=12, max_size=12)
    ),
    st.lists(NUMBERS, min_size=12, max_size=12),
    st.lists(CELLS, min_size=12, max_size=12),
)


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    columns=st.lists(COLUMN, min_size=1, max_size=3),
    words=st.sampled_from([[], ["-t", "c0"], ["-t", "c*"], ["-t", "c0", "--why", "-F", "torch"]]),
    form=st.sampled_from(["terminal", "json", "markdown"]),
)
def test_any_table_is_answered_or_refused(
    columns: list[list[str]], words: list[str], form: str, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow([f"c{number}" for number in range(len(columns))])
        writer.writerows(zip(*columns, strict=True))
    outcome = run(path.name, *words, "-f", form)
    assert outcome.code in (0, 2), outcome.err
    assert bool(outcome.out) == (outcome.code == 0)
    assert bool(outcome.err) == (outcome.code == 2)
    assert "\x1b" not in outcome.out + outcome.err


def test_numbers_near_the_largest_float_raise_no_warning(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    path.write_text("y\n" + "1e308\n-1e308\n9e307\n" * 30, encoding="utf-8")
    outcome = run(path.name, "-t", "y", "--why")  # warnings are errors here
    assert (outcome.code, outcome.err) == (0, "")


def test_an_empty_word_keeps_a_placeholder_as_a_value(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "placeholder.csv"
    path.write_text("y\n" + "\n".join(map(str, [*range(40), -999, -999])), encoding="utf-8")
    assert "2 missing" in run(path.name, "-t", "y").out
    assert "none missing" in run(path.name, "-t", "y", "--na-values", "").out


def test_an_empty_word_keeps_a_class_and_another_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sport.csv"
    cells = ["Freq"] * 40 + ["Some"] * 40 + ["None"] * 5 + ["NA"] * 2
    path.write_text("y\n" + "\n".join(cells), encoding="utf-8")
    told = run(path.name, "-t", "y")
    assert "7 missing" in told.out
    assert "keep it with --na-values '' --na-values NA" in told.out
    assert "none missing" in run(path.name, "-t", "y", "--na-values", "").out
    both = run(path.name, "-t", "y", "--na-values", "", "--na-values", "NA")
    assert "2 missing" in both.out
