"""``losspick losses``: the catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick import __version__, reporting
from losspick.api.choices import framework_of, task_of
from losspick.api.listing import list_losses
from losspick.cli import options
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings
from losspick.core.vocabulary import Task

HELP = """List the catalogue of losses.

\b
  losspick losses --task regression
  losspick losses --framework xgboost
  losspick losses --search "heavy tails"
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
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """List the losses, print."""
    place = destination(
        load_settings(), form=output_format, output=output, color=color, force=force
    )
    listed = list_losses(
        __version__, task=task_of(task), framework=framework_of(framework), search=search
    )
    deliver(
        place,
        terminal=lambda look: reporting.losses_screen.losses_sheet(listed, look),
        json=lambda: reporting.to_json.to_dict(listed),
        markdown=lambda: reporting.to_markdown.losses_page(listed),
    )
