"""What is printed when no target is named: the columns, and how to go on."""

from __future__ import annotations

from pathlib import Path

from losspick import api, reporting
from losspick.cli import remarks
from losspick.cli.arguments import Reading
from losspick.cli.output import Destination, deliver
from losspick.cli.writing import note
from losspick.errors import UsageError


def source_name(data: str) -> str:
    """Return the name under which data are shown."""
    return "stdin" if data == "-" else Path(data).name or data


def list_columns(
    data: str,
    reading: Reading,
    place: Destination,
    kind: str | None,
    **beside_target: str | bool | None,
) -> None:
    """List the columns of a table, and say which options about a target play no part.

    Raises:
        UsageError: A kind is named, which can only be that of a target.
    """
    if kind is not None:
        raise UsageError(
            "no target is named that this could be the kind of",
            where=f"--kind {kind}",
            fix="name the column as well: -t COLUMN; without --kind the columns are listed",
        )
    for text in remarks.without_target(beside_target):
        note(text)
    listed = api.columns(data, **reading)
    deliver(
        place,
        terminal=lambda look: reporting.listing_screen.columns_sheet(listed, look, data),
        json=lambda: reporting.to_json.to_dict(listed),
        markdown=lambda: reporting.to_markdown.columns_page(listed),
    )
