"""Configurations that Lightning's command line builds a model by, and trains it.

``lightning fit -c config.yaml`` needs no program of the project: such a file is read as if one
stood in its place.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from losspick.reading.python.text.source import Source, parse

_MODEL = re.compile(rb"(?m)^model:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]+class_path[ \t]*:")


def describes_a_model(data: bytes) -> bool:
    """Tell whether a configuration names the class of a model for Lightning's command line."""
    return b"class_path" in data and _MODEL.search(data) is not None


def program_of(path: str) -> Source:
    """Return the program that the command line runs with a configuration."""
    told = ["fit", "-c", PurePath(path).name]
    return parse(
        path, f"from lightning.pytorch.cli import LightningCLI\nLightningCLI(args={told})\n"
    )
