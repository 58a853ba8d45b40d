"""What the scripts that time commands share: a program that does nothing, tools, a table."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

EMPTY_PROGRAM = """\
import typer

app = typer.Typer(rich_markup_mode=None)


@app.command()
def main() -> None:
    pass


app()
"""


def environment() -> dict[str, str]:
    """Return this process's environment, in which Python keeps bytecode as it does for users."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def missing(error: ModuleNotFoundError, *packages: str) -> NoReturn:
    """End with a sentence where a package is missing that a script can't do without."""
    script = Path(sys.argv[0]).name
    install = f"{sys.executable} -m pip install {' '.join(packages)}"
    sys.exit(f"{script} can't do without {error.name}, which is not installed here: {install}")


def tool(name: str) -> str:
    """Return the path of a command of this environment."""
    path = Path(sys.executable).with_name(name)
    if not path.exists():
        sys.exit(f"no {path}: run this with the Python of an environment that has {name}")
    return str(path)


def show(rows: Sequence[Sequence[str]]) -> None:
    """Print rows as aligned columns."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
