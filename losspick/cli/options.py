"""Options that several commands share, spelled once."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick.core.vocabulary import Engine, Framework, Kind, Need, Task

Data = Annotated[
    str,
    typer.Argument(
        metavar="DATA",
        help="A table: CSV, TSV, JSON, JSON Lines, Parquet, Excel; a folder or glob of CSV or "
        "Parquet; also at s3:// or https://; - is stdin.",
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
Positive = Annotated[
    str | None,
    typer.Option("--positive", metavar="CLASS", help="Which of two classes is the positive one."),
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
MetricName = Annotated[
    str | None, typer.Option("--metric", metavar="NAME", help="What judges the model.")
]
CostWords = Annotated[
    str | None, typer.Option("--cost", metavar="COSTS", help="Costs of errors: fn=10,fp=1.")
]
LargeErrors = Annotated[
    str | None, typer.Option("--large-errors", metavar="HOW", help="matter or ignore.")
]
QuantileLevel = Annotated[
    float | None, typer.Option("--quantile", metavar="LEVEL", help="Quantile wanted, as 0.9.")
]
Top = Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="Losses shown (5).")]
Why = Annotated[bool, typer.Option("--why", help="Show every reason, and the losses ruled out.")]
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
        "--na-values",
        metavar="WORDS",
        help="More words for missing; repeat it, or use commas; '' keeps NA, None and -999.",
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
