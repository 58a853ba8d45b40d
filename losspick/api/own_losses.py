"""Losses of one's own: read, registered, held to the laws."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from losspick.composing.declared import read_losses
from losspick.core.laws import LawReport
from losspick.core.loss import Loss
from losspick.losses import register


def add_losses(files: Sequence[Path]) -> tuple[Loss, ...]:
    """Register the losses that files declare; a folder stands for its TOML files.

    Raises:
        LosspickError: A file can't be read or declares nothing sensible, or an id is taken.
    """
    found = [trial.loss for file in _files(files) for trial in read_losses(file)]
    for loss in found:
        register(loss)
    return tuple(found)


def try_losses(file: Path, version: str) -> LawReport:
    """Hold the losses that a file declares to the laws.

    Raises:
        LosspickError: The file can't be read, or declares nothing sensible.
    """
    from losspick.composing.laws import laws_of

    trials = [trial for one in _files([file]) for trial in read_losses(one)]
    return LawReport(version=version, source=str(file), losses=tuple(map(laws_of, trials)))


def _files(given: Sequence[Path]) -> list[Path]:
    return [
        file
        for path in given
        for file in (sorted(path.rglob("*.toml")) if path.is_dir() else [path])
    ]
