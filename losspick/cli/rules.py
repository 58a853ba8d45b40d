"""``losspick rules``: list the rules; check, try and begin rules of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from losspick import __version__, reporting
from losspick.api import ruling
from losspick.cli import arguments, options
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings
from losspick.cli.writing import say
from losspick.core.rule import Basis
from losspick.errors import UsageError

HELP = """List the rules with their evidence; check, try and begin rules of your own.

\b
  losspick rules --task binary --loss focal
  losspick rules --rules DIR --search outliers
  losspick rules lint DIR
  losspick rules test DIR
  losspick rules new my-rule --task binary -o DIR/my-rule.toml
"""

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder of rules.")]


def command(context: Mapping[str, Any]) -> Any:
    """Return the group: alone it lists, its commands do the rest."""
    group = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        help=HELP,
        context_settings=dict(context),
        subcommand_metavar="[COMMAND] ...",
    )
    group.callback(invoke_without_command=True)(run)
    for name, function in (("lint", check), ("test", try_examples), ("new", begin)):
        group.command(name, context_settings=dict(context))(function)
    return typer.main.get_command(group)


def run(
    context: typer.Context,
    task: options.TaskName = None,
    loss: Annotated[
        str | None, typer.Option("--loss", metavar="LOSS", help="Rules that speak about it.")
    ] = None,
    metric: Annotated[
        str | None, typer.Option("--metric", metavar="NAME", help="Rules that ask for it.")
    ] = None,
    basis: Annotated[
        str | None, typer.Option("--basis", metavar="BASIS", help=f"One of {', '.join(Basis)}.")
    ] = None,
    search: options.Search = None,
    rules: options.Rules = None,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """List the rules, print."""
    if context.invoked_subcommand is not None:
        _refuse_options(context)
        return
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    arguments.use_losses(settings, losses)
    listed = ruling.list_rules(
        arguments.rule_folders(settings, rules),
        version=__version__,
        task=task,
        loss=loss,
        metric=metric,
        basis=basis,
        search=search,
    )
    deliver(
        place,
        terminal=lambda look: reporting.rules_screen.rules_sheet(listed, look),
        json=lambda: reporting.to_json.to_dict(listed),
        markdown=lambda: reporting.rules_page.rules_page(listed),
    )


def _refuse_options(context: typer.Context) -> None:
    """Refuse options of the list in front of a command, which would be lost."""
    given = [name for name, value in context.params.items() if value and name != "debug"]
    if given:
        shown = ", ".join(name.replace("_", "-") for name in given)
        raise UsageError(
            f"options of the list stand before {context.invoked_subcommand}: {shown}",
            fix=f"write them behind it: losspick rules {context.invoked_subcommand} ...",
        )


def check(
    folder: Folder,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Check a folder of rules.

    Finds faults of the grammar, contradictions, rules that never fire and points out of proportion.
    Exits with 1 if there is an error; warnings are worth a look.
    """
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    arguments.use_losses(settings, losses)
    report = ruling.check_rules(folder, version=__version__)
    deliver(
        place,
        terminal=lambda look: reporting.rules_screen.lint_sheet(report, look),
        json=lambda: reporting.to_json.to_dict(report),
        markdown=lambda: reporting.rules_page.lint_page(report),
    )
    if report.errors:
        raise typer.Exit(1)


def try_examples(
    folder: Folder,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Run the examples of the rules in a folder.

    Tells which facts decided a failure. Exits with 1 if an example fails or can't be tried.
    """
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    arguments.use_losses(settings, losses)
    report = ruling.try_rules(folder, version=__version__)
    deliver(
        place,
        terminal=lambda look: reporting.rules_screen.trial_sheet(report, look),
        json=lambda: reporting.to_json.to_dict(report),
        markdown=lambda: reporting.rules_page.trial_page(report),
    )
    if report.failed or report.untested:
        raise typer.Exit(1)


def begin(
    identity: Annotated[str, typer.Argument(metavar="ID", help="Its name, in kebab-case.")],
    task: options.TaskName = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there; never overwrites."),
    ] = None,
    debug: options.Debug = False,
) -> None:
    """Print a new rule with every part explained, or write it to a file."""
    text = ruling.new_rule(identity, task)
    if output is None or output == "-":
        say(text)
        return
    file = Path(output) / f"{identity}.toml" if Path(output).is_dir() else Path(output)
    if file.suffix != ".toml":
        raise UsageError("rules are read from files that end in .toml", where=str(file))
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise UsageError(
            "exists, and a new rule never overwrites", where=str(file), fix="choose another name"
        ) from None
    except OSError as error:
        raise UsageError(f"can't be written: {error.strerror}", where=str(file)) from None
    say(f"{file}\n")
