"""``losspick losses``: the catalogue."""

from __future__ import annotations

from losspick import __version__
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
    from losspick.reporting import to_json, to_markdown, to_terminal

    place = destination(
        load_settings(), form=output_format, output=output, color=color, force=force
    )
    listed = list_losses(__version__)
    deliver(
        place,
        terminal=lambda look: to_terminal.losses_sheet(listed, look),
        json=lambda: to_json.to_dict(listed),
        markdown=lambda: to_markdown.losses_page(listed),
    )
