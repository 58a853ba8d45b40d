"""``losspick explain``: what a loss, a rule, a metric or a check is."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick import api, reporting
from losspick.cli import arguments, options
from losspick.cli.output import deliver, destination, plot_place
from losspick.cli.settings import load_settings
from losspick.cli.writing import write_file

HELP = """Say what a loss, a rule, a metric or a check is.

\b
  losspick explain huber
  losspick explain nn.SmoothL1Loss
  losspick explain quantile --param quantile=0.9 --plot quantile.svg
  losspick explain metric:mae
  losspick explain LP101
"""


def run(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="Id, other name, or a framework's name; rule:, metric: or check: before.",
        ),
    ],
    no_plot: Annotated[
        bool, typer.Option("--no-plot", help="Leave out the curve on the screen.")
    ] = False,
    plot: options.Plot = None,
    param: options.Parameters = None,
    rules: options.Rules = None,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Explain, print, draw."""
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    file = plot_place(plot, place, force=force)
    parameters = arguments.parse_parameters(param)
    arguments.use_losses(settings, losses)
    explained = api.explain(name, rules=arguments.rule_folders(settings, rules))
    on_screen = place.form == "terminal" and not no_plot
    # Drawing needs NumPy, which takes longer to import than all the rest.
    drawn = explained.draw(parameters) if on_screen or file is not None or parameters else None
    if file is not None:
        write_file(file, explained.plot_file(file, parameters))
    deliver(
        place,
        terminal=lambda look: reporting.explanation_screen.explanation_sheet(
            explained, look, drawn if on_screen else None
        ),
        json=lambda: reporting.to_json.to_dict(explained),
        markdown=lambda: reporting.explanation_page.explanation_page(explained),
    )
