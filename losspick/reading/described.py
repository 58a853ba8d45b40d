"""Configurations that Lightning's command line builds a model by, and trains it.

``lightning fit -c config.yaml`` needs no program of the project: such a file is read as if one
stood in its place.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import PurePath

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.python.text.source import Source, parse

_WORD = "model:"
_MODEL = regex(rb"(?m)^model:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]+class_path[ \t]*:")


def line_of_model(data: bytes) -> int | None:
    """Return where a configuration names the class of a model; None: it names none."""
    found = _MODEL.search(data) if b"class_path" in data else None
    return None if found is None else data.count(b"\n", 0, found.start()) + 1


def program_of(path: str, line: int) -> Source:
    """Return the program that the command line runs with a configuration.

    Args:
        path: The configuration.
        line: Where it names the model, which stands for all places of the program.
    """
    told = ["fit", "-c", PurePath(path).name]
    text = f"from lightning.pytorch.cli import LightningCLI\nLightningCLI(args={told})\n"
    source = parse(path, text)
    place = Location(path, line, 1, line, len(_WORD) + 1)
    return replace(source, _places=dict.fromkeys(ast.walk(source.tree), place))
