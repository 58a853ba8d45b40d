"""``losspick pair``: does a loss go with an output activation?"""

from __future__ import annotations

from typing import Annotated

import typer

from losspick import api, reporting
from losspick.cli import options
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings
from losspick.core.domains import TargetDomain

HELP = """Judge a loss with an output activation.

The verdict is one of: ok; info (fits, with a remark); warning (trains, with a drawback); depends
(ok for some targets or spellings, an error for others); error (trains wrong, or not at all).
Exits with 1 on an error, that is if no spelling that was asked about fits.

\b
  losspick pair bce sigmoid
  losspick pair CrossEntropyLoss softmax --framework torch
  losspick pair mse sigmoid --targets unit_interval
"""


def run(
    loss: Annotated[
        str, typer.Argument(metavar="LOSS", help="Id, other name, or a framework's name.")
    ],
    activation: Annotated[
        str, typer.Argument(metavar="ACTIVATION", help="Output activation; linear is none.")
    ],
    framework: options.FrameworkName = None,
    units: Annotated[
        int | None, typer.Option("--units", metavar="N", min=1, help="Output units.")
    ] = None,
    kind: options.KindName = None,
    targets: Annotated[
        str | None,
        typer.Option(
            "--targets", metavar="SET", help=f"The set of targets: {', '.join(TargetDomain)}."
        ),
    ] = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Judge, print, and exit with the verdict."""
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    report = api.pair(
        loss,
        activation,
        framework=framework or settings.framework,
        units=units,
        kind=kind,
        targets=targets,
    )
    deliver(
        place,
        terminal=lambda look: reporting.pair_screen.pair_sheet(report, look),
        json=lambda: reporting.to_json.to_dict(report),
        markdown=lambda: reporting.to_markdown.pair_page(report),
    )
    if report.wrong:
        raise typer.Exit(1)
