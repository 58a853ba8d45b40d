"""The command line: a group whose commands are imported only when they run."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from losspick import __version__
from losspick.errors import UsageError, nearest

#: Each command lives in the module of its name, as ``run`` with its help in ``HELP``; a group of
#: commands has ``command`` instead, which builds it.
COMMANDS = {
    "recommend": "Rank the losses for a target; what a bare path means.",
    "profile": "Say what a target is, without recommending.",
    "ask": "Recommend without data, from a few questions.",
    "pair": "Judge a loss with an output activation.",
    "check": "Find losses that do not fit their models, in code and configs.",
    "explain": "Say what a loss, a rule, a metric or a check is.",
    "compare": "Put losses side by side.",
    "losses": "List the catalogue.",
    "checks": "List the checks.",
    "metrics": "List the metrics and the losses that serve them.",
    "rules": "List the rules; check and try your own.",
    "schema": "Print the JSON Schema of an output.",
}
DEFAULT = "recommend"

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

_ROOT_OPTIONS = {"-h", "--help", "--version", "--install-completion", "--show-completion"}

_HELP = """Tells you which loss to train with, and proves it.

\b
  losspick data.csv                    list the columns
  losspick data.csv -t price           rank the losses for a target
  losspick data.csv -t price --why     with every reason
  losspick ask                         no data at hand: a few questions
  losspick check src                   find losses that do not fit their model
  losspick pair bce sigmoid            does this loss go with this activation?
  losspick explain huber               what it is, when to use it, how it is spelled
  losspick compare mse mae huber       curves, outliers and properties side by side
"""
_EPILOG = "losspick COMMAND --help shows the options of a command."


class Commands(TyperGroup):
    """Finds commands by the table above; a first word that looks like a path is data."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"losspick.cli.{cmd_name}")
        if hasattr(module, "command"):
            return module.command(CONTEXT)
        from losspick.cli.as_typed import Command

        single = typer.Typer(
            rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False
        )
        add = single.command(cmd_name, cls=Command, help=module.HELP, context_settings=CONTEXT)
        add(module.run)
        return typer.main.get_command(single)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the table of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command in front of data."""
        if ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        words = with_command(args)
        if words[0] in COMMANDS:
            # No option stands before the command, and typer would convert even what is not given.
            self.params, self.add_help_option = [], False
        return super().parse_args(ctx, words)


def with_command(words: list[str]) -> list[str]:
    """Return the words of a command line with its command in front.

    Raises:
        UsageError: The first word is neither a command nor anything like a path.
    """
    if not words:
        return ["--help"]
    if words[0] in COMMANDS or words[0] in _ROOT_OPTIONS:
        return words
    first = words[0]
    if first.startswith("-") or any(mark in first for mark in "./\\") or Path(first).exists():
        return [DEFAULT, *words]
    close = nearest(first, COMMANDS)
    meant = f"did you mean {close[0]}?" if close else f"the commands are {', '.join(COMMANDS)}"
    raise UsageError(
        f"{first!r} is no command and no file", fix=f"{meant} (a file without a dot: ./{first})"
    )


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"losspick {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version."
        ),
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


def build() -> Any:
    """Return the whole command line, ready to be called with a list of words."""
    app = typer.Typer(
        cls=Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        help=_HELP,
        epilog=_EPILOG,
        context_settings=CONTEXT,
        subcommand_metavar="[COMMAND] ...",
    )
    app.callback()(_root)
    return typer.main.get_command(app)
