"""What ``losspick check -`` reads."""

from __future__ import annotations

import sys

from losspick.cli.check_options import STDIN_NAME
from losspick.errors import InputError, UsageError


def standard_input(paths: list[str], name: str | None) -> dict[str, bytes]:
    """Return what standard input holds, by the name it is taken for; nothing if it is not asked.

    Raises:
        UsageError: Standard input is not alone, or a name is given without it.
        InputError: It is closed.
    """
    if "-" not in paths:
        if name is not None:
            raise UsageError("goes with -, standard input", where="--stdin-filename")
        return {}
    if len(paths) > 1:
        raise UsageError("- stands for standard input, and then stands alone", where="PATH")
    if sys.stdin is None:
        raise InputError("is closed", where="standard input")
    data = sys.stdin.buffer.read()
    return {name or _name_by_content(data): data}


def _name_by_content(data: bytes) -> str:
    """Return the name of a text without one: JSON would be an expression of Python, too."""
    if data.lstrip()[:1] != b"{":
        return STDIN_NAME
    import json

    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return STDIN_NAME
    return "stdin.ipynb" if {"cells", "nbformat"} <= content.keys() else "stdin.json"
