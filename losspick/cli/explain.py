"""``losspick explain``: what a loss, a rule, a metric or a check is."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from losspick import api, reporting
from losspick.cli import arguments, options
from losspick.cli.output import Destination, deliver, destination, plot_place
from losspick.cli.settings import load_settings
from losspick.cli.writing import write_file
from losspick.errors import UsageError

_CHECK_CODE = re.compile(r"lp\d{3}", re.IGNORECASE)

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
            metavar="NAME", help="Id, other name, or a framework's name; rule: or metric: before."
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
    if _CHECK_CODE.fullmatch(name):
        _explain_check(name, place)
        return
    file = plot_place(plot, place, force=force)
    parameters = arguments.parse_parameters(param)
    arguments.use_losses(settings, losses)
    try:
        explained = api.explain(name, rules=arguments.rule_folders(settings, rules))
    except UsageError as unknown:
        try:
            _explain_check(name, place)
        except UsageError:
            raise unknown from None
        return
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


def _explain_check(word: str, place: Destination) -> None:
    """Print what a check is about, by its code or its name."""
    from losspick import __version__
    from losspick.api.check_options import find_check
    from losspick.reporting.check_documents import check_list
    from losspick.reporting.checks_page import check_page
    from losspick.reporting.checks_screen import check_sheet

    check = find_check(word)
    deliver(
        place,
        terminal=lambda look: check_sheet(check, look),
        json=lambda: reporting.to_json.to_dict(check_list([check], __version__)),
        markdown=lambda: check_page(check, __version__),
    )
