from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from running import Run


def _table(path: Path, names: list[str], rows: int = 60) -> str:
    def cell(column: int, row: int) -> str:
        return str((row * 7 + column * 3) % 5 / 4 if column else row)

    lines = [",".join(f'"{name}"' for name in names)]
    lines += [",".join(cell(c, r) for c in range(len(names))) for r in range(rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path.name


def _command(out: str) -> list[str]:
    (line,) = re.findall(r"Choose a target: losspick (.+)", out)
    return shlex.split(line)


@pytest.mark.parametrize(
    "name",
    ["plain", "with blank", "it's", "50 % of $x", "a*b", "-dash", "tab\there", "zero\u200bwidth"],
)
@pytest.mark.parametrize("file", ["t.csv", "a table's.csv"])
def test_the_command_can_be_pasted(name: str, file: str, run: Run, tmp_path: Path) -> None:
    _table(tmp_path / file, ["first", "x" * 90, name])
    words = _command(run(file).out)
    assert words[0] == file
    answer = run("profile", *words, "-f", "json")
    assert answer.code == 0
    assert json.loads(answer.out)["profile"]["target"] == [name]


def test_a_long_name_is_not_cut_in_the_command(run: Run, tmp_path: Path) -> None:
    name = "how satisfied are you with " + "the very long service " * 5
    _table(tmp_path / "t.csv", ["first", name.strip()])
    assert _command(run("t.csv").out)[-1] == name.strip()


def test_names_of_dates_and_identifiers_are_no_examples(run: Run, tmp_path: Path) -> None:
    _table(tmp_path / "t.csv", ["row", "price", "customer_id", "year"])
    assert _command(run("t.csv").out)[-1] == "price"


def test_many_columns_are_drawn_together(run: Run, tmp_path: Path) -> None:
    names = ["row", *(f"pixel_{i}" for i in range(60)), "digit"]
    _table(tmp_path / "t.csv", names)
    out = run("t.csv").out
    assert "pixel* (60 columns)" in out
    assert out.count("\n") < 15
    assert _command(out)[-1] == "digit"


def test_what_is_not_alike_is_cut(run: Run, tmp_path: Path) -> None:
    letters = [f"{a}{b}" for a in "abcdefgh" for b in "klmnopq"]
    _table(tmp_path / "t.csv", ["row", *letters])
    out = run("t.csv").out
    assert "… and 17 more" in out
    assert _command(out)[-1] == letters[-1]


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_the_list_says_how_the_table_was_read(form: str, run: Run, tmp_path: Path) -> None:
    rows = "\n".join(f"{i};caf\u00e9;{i / 7:.3f}".replace(".", ",") for i in range(40))
    (tmp_path / "t.csv").write_bytes(f"row;place;price\n{rows}\n".encode("cp1252"))
    assert "encoding" in run("t.csv", "-f", form).out


def test_columns_of_one_name_can_be_chosen(run: Run, tmp_path: Path) -> None:
    rows = "\n".join(f"{i % 2},{i},{i / 7:.2f},{1 + i % 3}" for i in range(60))
    (tmp_path / "t.csv").write_text(f"y,x,y,w\n{rows}\n", encoding="utf-8")
    listed = run("t.csv").out
    assert "y#1 " in listed
    assert "y#2 " in listed
    assert "2 columns are called 'y'; here they are 'y#1' (column 1), 'y#2' (column 3)" in (
        " ".join(listed.split())
    )
    assert "y#2" in run("profile", "t.csv", "-t", "y#2", "--weight", "w").out
    refused = run("t.csv", "-t", "y")
    assert refused.code == 2
    assert "choose one of them: 'y#1' or 'y#2'" in refused.err
