"""Options that several commands share, spelled once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, TypedDict

import typer

from losspick.cli.settings import Settings
from losspick.core.vocabulary import Framework, Kind, Need
from losspick.errors import UsageError

Data = Annotated[
    str,
    typer.Argument(
        metavar="DATA", help="A table: CSV, TSV, JSON, JSON Lines, Parquet, Excel; - is stdin."
    ),
]
Target = Annotated[
    list[str] | None,
    typer.Option(
        "--target", "-t", metavar="COLUMN", help="Target column; repeat it, or give a glob."
    ),
]
KindName = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help=f"What the target is: {', '.join(Kind)}."),
]
Weight = Annotated[
    str | None, typer.Option("--weight", metavar="COLUMN", help="Observation weights.")
]
FrameworkName = Annotated[
    str | None,
    typer.Option("--framework", "-F", metavar="NAME", help=f"One of {', '.join(Framework)}."),
]
Needs = Annotated[
    list[str] | None,
    typer.Option("--need", metavar="WHAT", help=f"What predictions are for: {', '.join(Need)}."),
]
OutputFormat = Annotated[
    str | None,
    typer.Option("--output-format", "-f", metavar="FORMAT", help="terminal, json or markdown."),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead.")
]
Force = Annotated[bool, typer.Option("--force", help="Let --output overwrite a file of others.")]
Color = Annotated[
    str | None, typer.Option("--color", metavar="WHEN", help="auto, always or never.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a fault of losspick.")]
Sep = Annotated[
    str | None, typer.Option("--sep", metavar="CHAR", help="Separator of fields; also: tab, blank.")
]
Decimal = Annotated[str | None, typer.Option("--decimal", metavar="CHAR", help="Decimal mark.")]
Encoding = Annotated[str | None, typer.Option("--encoding", metavar="NAME", help="Text encoding.")]
NaValues = Annotated[
    list[str] | None,
    typer.Option(
        "--na-values", metavar="WORDS", help="More words for missing; repeat it, or use commas."
    ),
]


def split_words(given: Sequence[str] | None) -> tuple[str, ...]:
    """Return the words of a repeatable option, each of which may be a list with commas."""
    return tuple(word for text in given or () for word in text.split(",") if word)


class Reading(TypedDict):
    """The arguments of the API that overrule what was found out about a file."""

    sep: str | None
    decimal: str | None
    encoding: str | None
    na_values: tuple[str, ...]


def reading(
    settings: Settings,
    sep: str | None,
    decimal: str | None,
    encoding: str | None,
    na_values: Sequence[str] | None,
) -> Reading:
    """Return how to read the data: the options given, else those of the configuration."""
    return {
        "sep": sep or settings.sep,
        "decimal": decimal or settings.decimal,
        "encoding": encoding or settings.encoding,
        "na_values": split_words(na_values) or settings.na_values,
    }


def parse_costs(text: str | None) -> Mapping[str, float] | None:
    """Return the costs in ``fn=10,fp=1``.

    Raises:
        UsageError: It is written in another way.
    """
    if text is None:
        return None
    costs: dict[str, float] = {}
    for part in text.split(","):
        name, _, value = part.partition("=")
        try:
            costs[name.strip()] = float(value)
        except ValueError:
            raise UsageError(
                f"can't read the cost {part!r}", where="--cost", fix="write --cost fn=10,fp=1"
            ) from None
    return costs
