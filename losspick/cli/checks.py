"""``losspick checks``: the list of checks."""

from __future__ import annotations

from losspick import __version__
from losspick.cli import options
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings

HELP = """List the checks; as Markdown or JSON with all that is known of each.

\b
  losspick checks
  losspick checks -f markdown -o checks.md
"""


def run(
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """List code, severity, name and title."""
    from losspick.checking.catalogue import all_checks
    from losspick.checking.issue_words import CODES_OF_ISSUE
    from losspick.reporting.check_documents import check_list
    from losspick.reporting.checks_page import checks_page
    from losspick.reporting.checks_screen import checks_sheet
    from losspick.reporting.to_json import to_dict

    place = destination(
        load_settings(), form=output_format, output=output, color=color, force=force
    )
    checks = all_checks().values()
    deliver(
        place,
        terminal=lambda look: checks_sheet(checks, look),
        json=lambda: to_dict(check_list(checks, __version__)),
        markdown=lambda: checks_page(checks, CODES_OF_ISSUE, __version__),
    )
