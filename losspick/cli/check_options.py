"""The options that ``losspick check`` alone has."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick.cli.check_settings import FORMATS

#: What standard input is taken for if nothing says so.
STDIN_NAME = "stdin.py"

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...", help="Files and folders; - is stdin; default: ."),
]
OutputFormat = Annotated[
    str | None,
    typer.Option("--output-format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}."),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODES", help="Only these checks: LP101, LP1, a name."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these checks.")
]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="GLOB", help="Of folders, read only such files."),
]
Exclude = Annotated[
    list[str] | None, typer.Option("--exclude", metavar="GLOB", help="Leave out such paths.")
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave them out even if they are named.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help=f"What stdin is taken for ({STDIN_NAME}, JSON)."
    ),
]
Data = Annotated[
    str | None,
    typer.Option("--data", metavar="TABLE", help="Compare with the data trained on."),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Tell only findings that it lacks."),
]
WriteBaseline = Annotated[
    str | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write the findings there."),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count the findings of each check, too.")
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="SEVERITY", help="error (default), warning, info, never."),
]
FailOnUnreadable = Annotated[
    bool | None,
    typer.Option(
        help="Exit with 2 for every file that can't be read, or for none; default: named ones."
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Read all files again, and keep nothing.")
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        "--cache-dir", metavar="FOLDER", help="Where the last answers are kept [user's cache]."
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, metavar="N", help="Processes for a large tree [the cores]."
    ),
]
Fix = Annotated[bool, typer.Option("--fix", help="Change files where the fix is certain ([*]).")]
Diff = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change; exit 1 if anything.")
]
