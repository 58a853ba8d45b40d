from __future__ import annotations

from pathlib import Path

import pytest
from running import Run

from losspick import __version__
from losspick.cli.app import COMMANDS, with_command
from losspick.errors import UsageError


@pytest.mark.parametrize(
    "words",
    [
        ["data.csv", "-t", "y"],
        ["-t", "y", "data.csv"],
        ["./data"],
        ["folder/data"],
        ["-"],
        ["--top", "3", "data.csv"],
    ],
)
def test_a_first_word_like_a_path_means_recommend(words: list[str]) -> None:
    assert with_command(words) == ["recommend", *words]


def test_an_existing_file_without_a_dot_is_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="'table' is no command and no file"):
        with_command(["table"])
    (tmp_path / "table").write_text("y\n1\n")
    assert with_command(["table"]) == ["recommend", "table"]


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--version"], *[[c] for c in COMMANDS]])
def test_commands_and_their_options_stay(words: list[str]) -> None:
    assert with_command(words) == words


def test_a_misspelled_command_names_the_nearest(run: Run) -> None:
    outcome = run("recomend")
    assert outcome.code == 2
    assert "did you mean recommend?" in outcome.err
    assert outcome.out == ""


def test_version(run: Run) -> None:
    assert run("--version").out == f"losspick {__version__}\n"


def test_help_lists_every_command(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == 0
    for name, summary in COMMANDS.items():
        assert name in outcome.out
        assert summary in outcome.out
    assert run("-h").out == outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, run: Run) -> None:
    outcome = run(name, "--help")
    assert outcome.code == 0
    assert f"losspick {name}" in outcome.out
    assert "--debug" in outcome.out


def test_nothing_at_all_is_answered_with_help(run: Run) -> None:
    assert run() == run("--help")
