"""Options that several commands share, spelled once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, TypedDict

import typer

from losspick.cli.settings import Settings
from losspick.core.vocabulary import Engine, Framework, Kind, Need, Task
from losspick.errors import UsageError

Data = Annotated[
    str,
    typer.Argument(
        metavar="DATA",
        help="A table: CSV, TSV, JSON, JSON Lines, Parquet, Excel; a folder or glob of CSV or "
        "Parquet; - is stdin.",
    ),
]
OptionalData = Annotated[
    str | None,
    typer.Argument(
        metavar="[DATA]",
        help="A table: CSV, TSV, JSON, JSON Lines, Parquet, Excel; - is stdin. Without it, say "
        "--task.",
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
Exposure = Annotated[
    str | None,
    typer.Option("--exposure", metavar="COLUMN", help="What counts were counted over."),
]
Query = Annotated[
    str | None,
    typer.Option(
        "--query", "--group", "--qid", metavar="COLUMN", help="Query that rows are graded within."
    ),
]
GivenFeatures = Annotated[
    bool,
    typer.Option(
        "--given-features",
        help="Also profile what boosted trees on the other columns leave, or doubt of labels.",
    ),
]
FrameworkName = Annotated[
    str | None,
    typer.Option("--framework", "-F", metavar="NAME", help=f"One of {', '.join(Framework)}."),
]
Needs = Annotated[
    list[str] | None,
    typer.Option("--need", metavar="WHAT", help=f"What predictions are for: {', '.join(Need)}."),
]
TaskName = Annotated[
    str | None, typer.Option("--task", metavar="TASK", help=f"One of {', '.join(Task)}.")
]
Search = Annotated[
    str | None, typer.Option("--search", metavar="WORDS", help="Those that mention all of these.")
]
Rules = Annotated[
    list[str] | None, typer.Option("--rules", metavar="DIR", help="More rules; repeatable.")
]
OwnLosses = Annotated[
    list[str] | None,
    typer.Option("--losses", metavar="FILE", help="Losses of your own, in TOML; repeatable."),
]
OutputFormat = Annotated[
    str | None,
    typer.Option("--output-format", "-f", metavar="FORMAT", help="terminal, json or markdown."),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead.")
]
Force = Annotated[bool, typer.Option("--force", help="Let --output overwrite a file of others.")]
Plot = Annotated[
    str | None,
    typer.Option("--plot", metavar="FILE", help="Draw into a file as well: .svg or .png."),
]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", metavar="NAME=VALUE", help="A parameter's value; repeat it."),
]
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
EngineName = Annotated[
    str | None,
    typer.Option(
        "--engine", metavar="NAME", help=f"What reads CSV and Parquet: {', '.join(Engine)}."
    ),
]
Split = Annotated[
    str | None,
    typer.Option("--split", metavar="COLUMN=VALUE", help="Only the rows with this value."),
]


def split_words(given: Sequence[str] | None) -> tuple[str, ...]:
    """Return the words of a repeatable option, each of which may be a list with commas."""
    return tuple(word for text in given or () for word in text.split(",") if word)


def use_losses(settings: Settings, files: Sequence[str] | None) -> None:
    """Add the losses that the configuration and the options name.

    Raises:
        LosspickError: A file can't be read, or declares nothing sensible.
    """
    paths = [*settings.losses, *map(Path, files or ())]
    if paths:
        from losspick.api.own_losses import add_losses

        add_losses(paths)


class Reading(TypedDict):
    """The arguments of the API that overrule what was found out about a file."""

    sep: str | None
    decimal: str | None
    encoding: str | None
    na_values: tuple[str, ...]
    engine: str | None
    split: str | None


def reading(
    settings: Settings,
    sep: str | None,
    decimal: str | None,
    encoding: str | None,
    na_values: Sequence[str] | None,
    engine: str | None,
    split: str | None,
) -> Reading:
    """Return how to read the data: the options given, else those of the configuration."""
    return {
        "sep": sep or settings.sep,
        "decimal": decimal or settings.decimal,
        "encoding": encoding or settings.encoding,
        # A lone empty word names no word: then nothing but the usual ones is missing.
        "na_values": ("",) if na_values == [""] else split_words(na_values) or settings.na_values,
        "engine": engine,
        "split": split,
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


def numbers_of(text: str, where: str) -> tuple[float, ...]:
    """Return the numbers in ``0,1,5``.

    Raises:
        UsageError: One of them is no number.
    """
    try:
        return tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError:
        raise UsageError(
            f"can't read the numbers {text!r}", where=where, fix=f"write {where} 0,1,5"
        ) from None


def parse_parameters(given: Sequence[str] | None) -> dict[str, float | tuple[float, ...]]:
    """Return the parameters in ``huber.delta=2``; several numbers are parted by commas.

    Raises:
        UsageError: One is written in another way.
    """
    parameters: dict[str, float | tuple[float, ...]] = {}
    for text in given or ():
        name, equals, value = text.partition("=")
        numbers = numbers_of(value, "--param") if equals else ()
        if not numbers:
            raise UsageError(
                f"can't read the parameter {text!r}",
                where="--param",
                fix="write --param huber.delta=2",
            )
        parameters[name.strip()] = numbers[0] if len(numbers) == 1 else numbers
    return parameters
