"""``losspick check -``: a text that an editor holds."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from wrong_code import WRONG

from losspick.__main__ import main


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)

    def give(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


def test_source_comes_from_standard_input(typed, capsys) -> None:
    typed(WRONG.encode())
    assert main(["check", "-", "-f", "concise"]) == 1
    assert capsys.readouterr().out.startswith("stdin.py:2:38: LP101 ")


def test_the_name_counts_for_messages_settings_and_kind(typed, capsys) -> None:
    typed(WRONG.encode())
    assert main(["check", "-", "--stdin-filename", "src/no_such.py", "-f", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["path"], finding["line"]) == ("src/no_such.py", 2)
    Path("losspick.toml").write_text('[check.per-file-ignores]\n"src/*" = ["LP101"]\n')
    typed(WRONG.encode())
    assert main(["check", "-", "--stdin-filename", "src/no_such.py"]) == 0
    typed(b"lgbm:\n  objective: multiclass\n  num_class: 3\n  metric: auc\n")
    assert main(["check", "-", "--stdin-filename", "a.yaml", "-f", "concise"]) == 1
    assert "a.yaml:4:11: LP406" in capsys.readouterr().out


def test_comments_and_the_source_line_are_those_of_the_text(typed, capsys) -> None:
    Path("train.py").write_text("nothing = 1\n")
    typed(WRONG.encode())
    main(["check", "-", "--stdin-filename", "train.py"])
    assert "nn.Softmax(dim=-1)" in capsys.readouterr().out.splitlines()[1]
    typed(WRONG.replace("-1))", "-1))  # losspick: ignore[LP101]").encode())
    assert main(["check", "-", "--stdin-filename", "train.py"]) == 0


@pytest.mark.parametrize(
    ("data", "words", "code", "said"),
    [
        (b"def f(:\n", ["-"], 2, "stdin.py: can't be parsed: syntax error"),
        (b"\xff\xfe", ["-"], 2, "can't be decoded"),
        (b"", ["-"], 0, ""),
        (b"", ["-", "a.py"], 2, "stands alone"),
        (b"", [".", "--stdin-filename", "a.py"], 2, "goes with -"),
    ],
)
def test_odd_input(typed, capsys, data: bytes, words: list[str], code: int, said: str) -> None:
    typed(data)
    assert main(["check", *words]) == code
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (json.dumps({"objective": "multi:softprob", "max_depth": 3}), "stdin.json:1:15: LP405 "),
        (
            json.dumps(
                {
                    "cells": [
                        {"cell_type": "code", "source": WRONG, "metadata": {}, "outputs": []}
                    ],
                    "metadata": {},
                    "nbformat": 4,
                    "nbformat_minor": 5,
                }
            ),
            "stdin.ipynb:1:",
        ),
        ("{}\n" + WRONG, "stdin.py:3:38: LP101 "),
        ('{"a": 1}["a"]\n' + WRONG, "stdin.py:3:38: LP101 "),
    ],
)
def test_json_without_a_name_is_taken_for_what_it_holds(
    typed, capsys, data: str, place: str
) -> None:
    typed(data.encode())
    main(["check", "-", "-f", "concise"])
    assert capsys.readouterr().out.startswith(place)
