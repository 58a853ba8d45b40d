"""``losspick compare``: losses side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick import api, reporting
from losspick.cli import arguments, options
from losspick.cli.output import deliver, destination, plot_place
from losspick.cli.settings import load_settings
from losspick.cli.writing import write_file

HELP = """Put losses side by side: curves, values, what one bad row does, properties.

\b
  losspick compare mse mae huber
  losspick compare mse huber --at 0,1,5 --param huber.delta=2
  losspick compare bce hinge squared_hinge --plot margins.svg
"""


def run(
    names: Annotated[
        list[str], typer.Argument(metavar="LOSS...", help="Two to six losses, by any name.")
    ],
    at: Annotated[
        str | None,
        typer.Option(
            "--at",
            metavar="NUMBERS",
            help="Errors, probabilities or margins whose values are shown: 0,1,5.",
        ),
    ] = None,
    param: options.Parameters = None,
    plot: options.Plot = None,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Compare, print, draw."""
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    file = plot_place(plot, place, force=force)
    arguments.use_losses(settings, losses)
    compared = api.compare(
        names,
        at=() if at is None else arguments.numbers_of(at, "--at"),
        parameters=arguments.parse_parameters(param),
    )
    if file is not None:
        write_file(file, compared.plot_file(file))
    deliver(
        place,
        terminal=lambda look: reporting.comparison_screen.comparison_sheet(compared, look),
        json=lambda: reporting.to_json.to_dict(compared),
        markdown=lambda: reporting.comparison_page.comparison_page(compared),
    )
