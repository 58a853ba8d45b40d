"""The formats of files, and the endings that stand for them."""

from __future__ import annotations

import os
from enum import StrEnum


class Format(StrEnum):
    """How a file is written."""

    PYTHON = "python"
    NOTEBOOK = "notebook"
    JSON = "json"
    YAML = "yaml"
    TOML = "toml"
    SETTINGS = "settings"
    PIPELINE = "pipeline"
    ARCHIVE = "archive"
    HDF5 = "hdf5"


#: What endings stand for.
_OF_ENDING = {
    ".py": Format.PYTHON,
    ".ipynb": Format.NOTEBOOK,
    ".json": Format.JSON,
    ".yaml": Format.YAML,
    ".yml": Format.YAML,
    ".toml": Format.TOML,
    ".keras": Format.ARCHIVE,
    ".h5": Format.HDF5,
    ".hdf5": Format.HDF5,
}
#: Endings of the files of a folder that are read.
ENDINGS = frozenset({*_OF_ENDING, ".config", ".conf"})
#: Those of files that their own readers open, piece by piece.
CLOSED = frozenset(
    ending for ending, form in _OF_ENDING.items() if form in (Format.ARCHIVE, Format.HDF5)
)
#: Formats in which ``#`` begins a comment, beside code.
WITH_COMMENTS = frozenset({Format.YAML, Format.TOML, Format.SETTINGS, Format.PIPELINE})


def format_by_ending(path: str) -> Format | None:
    """Return the format that the ending of a name stands for; None: none."""
    return _OF_ENDING.get(os.path.splitext(path)[1].lower())  # noqa: PTH122 - of every file
