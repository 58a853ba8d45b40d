"""``losspick metrics``: what can judge a model, and the losses that serve it."""

from __future__ import annotations

from losspick import __version__, reporting
from losspick.api.ruling import list_metrics
from losspick.cli import arguments, options
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings

HELP = """List the metrics: names, direction, what they elicit, the losses that serve them.

\b
  losspick metrics --task binary
  losspick metrics --search absolute
"""


def run(
    task: options.TaskName = None,
    search: options.Search = None,
    rules: options.Rules = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """List the metrics, print."""
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    folders = arguments.rule_folders(settings, rules)
    listed = list_metrics(folders, version=__version__, task=task, search=search)
    deliver(
        place,
        terminal=lambda look: reporting.rules_screen.metrics_sheet(listed, look),
        json=lambda: reporting.to_json.to_dict(listed),
        markdown=lambda: reporting.rules_page.metrics_page(listed),
    )
