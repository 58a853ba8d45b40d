"""``losspick losses``: the catalogue."""

from __future__ import annotations

from losspick import __version__, reporting
from losspick.api.listing import list_losses
from losspick.cli import options
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings

HELP = "List the catalogue of losses."


def run(
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
    listed = list_losses(__version__)
    deliver(
        place,
        terminal=lambda look: reporting.listing_screen.losses_sheet(listed, look),
        json=lambda: reporting.to_json.to_dict(listed),
        markdown=lambda: reporting.to_markdown.losses_page(listed),
    )
