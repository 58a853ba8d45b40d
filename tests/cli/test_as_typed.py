"""A command that takes texts and flags as they were typed calls its function as typer does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.core import TyperCommand

from losspick.cli.as_typed import Command

_CALLED: list[tuple[Any, ...]] = []


def _run(
    name: Annotated[str, typer.Argument()],
    more: Annotated[list[str] | None, typer.Argument()] = None,
    word: Annotated[str | None, typer.Option("--word", "-w")] = None,
    usual: Annotated[str, typer.Option("--usual")] = "as always",
    words: Annotated[list[str] | None, typer.Option("--words")] = None,
    flag: Annotated[bool, typer.Option("--flag")] = False,
    either: Annotated[bool | None, typer.Option("--either/--no-either")] = None,
    number: Annotated[int | None, typer.Option("--number", min=1)] = None,
    share: Annotated[float, typer.Option("--share")] = 0.5,
    place: Annotated[Path | None, typer.Option("--place")] = None,
) -> None:
    _CALLED.append((name, more, word, usual, words, flag, either, number, share, place))


def _run_alone(
    name: Annotated[str, typer.Argument()] = "nobody",
    sure: Annotated[bool, typer.Argument()] = False,
) -> None:
    _CALLED.append((name, sure))


def _run_in_surroundings(
    variable: Annotated[str | None, typer.Option("--variable", envvar="A_VARIABLE")] = None,
) -> None:
    _CALLED.append((variable,))


def _outcome(
    command: type[TyperCommand], words: list[str], run: Callable[..., None] = _run
) -> object:
    """Return the arguments that the function gets, or the exit and the words of the refusal."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(cls=command)(run)
    _CALLED.clear()
    try:
        typer.main.get_command(app)(args=words, prog_name="one", standalone_mode=False)
    except Exception as error:  # noqa: BLE001 - typer's usage errors have no public name
        return type(error), str(error), getattr(error, "exit_code", None)
    return tuple(_CALLED)


@pytest.mark.parametrize(
    "line",
    [
        "a",
        "a b c",
        "a --word w",
        "a -w=w --flag",
        "a -ww",
        "a --word=",
        "a --usual other",
        "a --words b --words c d",
        "--flag --no-either a",
        "a --either",
        "a -- --flag",
        "a --number 3",
        "a --number 0",
        "a --number three",
        "a --share 0.1 --flag",
        "a --share much --number 0",
        "a b --number 2 --word w --number 3",
        "a --place b",
        "a --word",
        "a --flag=yes",
        "a --unknown",
        "a --wor b",
        "--flag",
        "",
    ],
)
def test_the_function_gets_what_typer_gives(line: str) -> None:
    assert _outcome(Command, line.split()) == _outcome(TyperCommand, line.split())


@pytest.mark.parametrize("line", ["", "somebody", "somebody yes", "somebody yes else"])
def test_arguments_have_defaults_and_an_end(line: str) -> None:
    found = _outcome(Command, line.split(), _run_alone)
    assert found == _outcome(TyperCommand, line.split(), _run_alone)
    assert line or found == (("nobody", False),)


@pytest.mark.parametrize("words", [[], ["--variable", "typed"]])
def test_variables_count_where_nothing_is_typed(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("A_VARIABLE", "set")
    found = _outcome(Command, words, _run_in_surroundings)
    assert found == _outcome(TyperCommand, words, _run_in_surroundings)
    assert found == (("typed" if words else "set",),)


def test_help_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert _outcome(Command, ["a", "--help"]) == ()
    ours = capsys.readouterr().out
    assert _outcome(TyperCommand, ["a", "--help"]) == ()
    assert ours == capsys.readouterr().out
    assert "--usual" in ours
