"""``losspick losses``: the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from losspick import __version__, reporting
from losspick.api.choices import framework_of, task_of
from losspick.api.listing import list_losses
from losspick.cli import arguments, options
from losspick.cli.output import Destination, deliver, destination
from losspick.cli.settings import load_settings
from losspick.core.vocabulary import Task

HELP = """List the catalogue of losses.

\b
  losspick losses --task regression
  losspick losses --framework xgboost
  losspick losses --search "heavy tails"
  losspick losses --test mine.toml     which laws do losses of your own break?
"""


def run(
    task: Annotated[
        str | None,
        typer.Option(
            "--task",
            metavar="TASK",
            help=f"Only losses for it: {', '.join(t for t in Task if t is not Task.NONE)}.",
        ),
    ] = None,
    framework: options.FrameworkName = None,
    search: Annotated[
        str | None,
        typer.Option("--search", "-s", metavar="WORDS", help="Only losses that have the words."),
    ] = None,
    test: Annotated[
        str | None,
        typer.Option("--test", metavar="FILE", help="Hold the losses of this file to the laws."),
    ] = None,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """List the losses, print."""
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    if test is not None:
        _try(Path(test), place)
        return
    arguments.use_losses(settings, losses)
    listed = list_losses(
        __version__, task=task_of(task), framework=framework_of(framework), search=search
    )
    deliver(
        place,
        terminal=lambda look: reporting.losses_screen.losses_sheet(listed, look),
        json=lambda: reporting.to_json.to_dict(listed),
        markdown=lambda: reporting.to_markdown.losses_page(listed),
    )


def _try(file: Path, place: Destination) -> None:
    """Print which laws hold, and exit with 1 if one is broken."""
    from losspick.api.own_losses import try_losses

    report = try_losses(file, __version__)
    deliver(
        place,
        terminal=lambda look: reporting.laws_report.laws_sheet(report, look),
        json=lambda: reporting.to_json.to_dict(report),
        markdown=lambda: reporting.laws_report.laws_page(report),
    )
    if any(one.broken for one in report.losses):
        raise typer.Exit(1)
