from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

#: What acts on a terminal, in cells and names that a table may hold.
HOSTILE = "\x1b[31mred\x1b]0;title\x07\u202e\u200b\x9b2J"
ACTIVE = {"\x1b", "\x07", "\u202e", "\u200b", "\x9b"}


@pytest.fixture
def table(tmp_path: Path) -> str:
    """A table whose target's name and labels are hostile."""
    rows = [f"{i},{HOSTILE if i % 2 else '[/bold]'}" for i in range(60)]
    path = tmp_path / "hostile.csv"
    path.write_text("\n".join([f"row,{HOSTILE}", *rows]) + "\n", encoding="utf-8")
    return path.name


@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
@pytest.mark.parametrize("options", [(), ("--why",), ("-F", "torch"), ("-F", "keras", "--why")])
def test_labels_and_names_never_act(
    form: str, options: tuple[str, ...], run: Run, table: str
) -> None:
    outcome = run(table, "-t", HOSTILE, "-f", form, *options)
    assert outcome.code == 0, outcome.err
    assert not ACTIVE & set(outcome.out + outcome.err)


def test_markup_is_shown_as_it_stands(run: Run, table: str) -> None:
    assert "[/bold]" in run(table, "-t", HOSTILE).out


def test_json_keeps_the_true_name(run: Run, table: str) -> None:
    document = json.loads(run(table, "-t", HOSTILE, "-f", "json").out)
    assert document["profile"]["target"] == [HOSTILE]


def test_messages_are_neutral_and_cut(run: Run, table: str) -> None:
    outcome = run(table, "-t", "x" * 5000 + HOSTILE)
    assert outcome.code == 2
    assert not ACTIVE & set(outcome.err)
    assert max(map(len, outcome.err.splitlines())) <= 500


def test_the_list_of_columns_is_neutral(run: Run, table: str) -> None:
    outcome = run(table)
    assert outcome.code == 0
    assert not ACTIVE & set(outcome.out)
    assert "\\x1b[31mred" in outcome.out


def test_a_hostile_file_name(run: Run, tmp_path: Path) -> None:
    name = "a\x1b[31m\u202eb.csv"
    (tmp_path / name).write_text("y\n" + "\n".join(str(i * 1.5) for i in range(30)))
    outcome = run(name, "-t", "y")
    assert outcome.code == 0
    assert not ACTIVE & set(outcome.out + outcome.err)
