"""Masks that are written as text: run lengths, COCO run lengths, and paths of pictures."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.regexes import regex
from losspick.core.vocabulary import Encoding

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

#: Texts that are read, evenly spaced: a share of pixels needs no more.
TEXTS_READ = 500

#: Texts that must look like a mask, of those that are read.
MOST = 0.98

#: Longer texts are no runs of a picture.
LONGEST = 2_000_000

_RUNS = regex(r"\d+ \d+(?: \d+ \d+)*")
_PICTURE = regex(r"\.(png|tiff?|gif|bmp|jpe?g|webp|npy|npz|nii|nii\.gz|mha|dcm)$", re.I)

#: What some tables write for a picture without foreground.
NO_MASK = "-1"


@dataclass(frozen=True, slots=True)
class Masks:
    """What texts tell of masks that have a foreground.

    Attributes:
        encoding: How they are written.
        runs: Mean number of runs of a mask; None for paths.
        foreground: Mean number of foreground pixels of a mask; None for paths.
        pixels: Mean number of pixels of a picture; None where nothing tells it.
        farthest: The last pixel that a run reaches, where the size is not written.
    """

    encoding: Encoding
    runs: float | None = None
    foreground: float | None = None
    pixels: float | None = None
    farthest: int | None = None


def read_masks(texts: Sequence[str]) -> Masks | None:
    """Return what texts tell of masks, None where they are none."""
    some = texts[:: max(1, len(texts) // TEXTS_READ)]
    if not some or max(map(len, some)) > LONGEST:
        return None
    for looks, read in _FORMS:
        if sum(map(looks, some)) >= MOST * len(some):
            return read([text.strip() for text in some if looks(text)])
    return None


def _is_runs(text: str) -> bool:
    return text.strip() == NO_MASK or _RUNS.fullmatch(text.strip()) is not None


def _is_coco(text: str) -> bool:
    return text.lstrip().startswith("{") and "counts" in text and "size" in text


def _is_picture(text: str) -> bool:
    return _PICTURE.search(text.strip()) is not None


def _of_runs(texts: Sequence[str]) -> Masks | None:
    found = [_numbers(text) for text in texts if text != NO_MASK]
    if not found or not all(map(_increase, found)):
        return None
    covered = sum(int(each[1::2].sum()) for each in found)
    return Masks(
        Encoding.RUN_LENGTHS,
        runs=sum(each.size for each in found) / 2 / len(found),
        foreground=covered / len(found),
        farthest=max(int(each[-2] + each[-1]) - 1 for each in found),
    )


def _numbers(text: str) -> NDArray[np.float64]:
    return np.array(text.split(), dtype=np.float64)


def _increase(runs: NDArray[np.float64]) -> bool:
    """Tell whether each run starts after the one before it has ended."""
    starts, lengths = runs[::2], runs[1::2]
    return bool((lengths > 0).all() and (starts[1:] >= starts[:-1] + lengths[:-1]).all())


def _of_coco(texts: Sequence[str]) -> Masks | None:
    found = [_coco(text) for text in texts]
    counts = [each for each in found if each is not None]
    if not counts or len(counts) < MOST * len(texts):
        return None
    return Masks(
        Encoding.COCO_RUN_LENGTHS,
        runs=sum(len(each) // 2 for each in counts) / len(counts),
        foreground=sum(sum(each[1::2]) for each in counts) / len(counts),
        pixels=sum(map(sum, counts)) / len(counts),
    )


def _coco(text: str) -> list[int] | None:
    """Return the lengths of the runs, background first, None unless they fill the picture."""
    record = _record(text)
    size, counts = record.get("size"), record.get("counts")
    if isinstance(counts, bytes):
        counts = counts.decode("ascii", "replace")
    if isinstance(counts, str):
        counts = _unpacked(counts)
    if not _whole_numbers(size, 2) or not _whole_numbers(counts):
        return None
    assert isinstance(size, list | tuple)
    assert isinstance(counts, list | tuple)
    return list(counts) if sum(counts) == size[0] * size[1] > 0 else None


def _whole_numbers(found: object, length: int | None = None) -> bool:
    return (
        isinstance(found, list | tuple)
        and length in (None, len(found))
        and all(type(each) is int and each >= 0 for each in found)
    )


def _record(text: str) -> dict[object, object]:
    """Read a record written as JSON or as a Python literal; empty where it is neither."""
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(found, dict):
            return found
    return {}


def _unpacked(text: str) -> list[int]:
    """Undo COCO's packing: five bits a character, and differences to the run before the last."""
    runs: list[int] = []
    value = shift = 0
    for letter in text:
        code = ord(letter) - 48
        value |= (code & 0x1F) << shift
        shift += 5
        if code & 0x20:
            continue
        if code & 0x10:
            value -= 1 << shift
        runs.append(value + (runs[-2] if len(runs) > 2 else 0))
        value = shift = 0
    return runs


def _of_pictures(texts: Sequence[str]) -> Masks:
    return Masks(Encoding.PATHS)


_FORMS: tuple[tuple[Callable[[str], bool], Callable[[Sequence[str]], Masks | None]], ...] = (
    (_is_runs, _of_runs),
    (_is_coco, _of_coco),
    (_is_picture, _of_pictures),
)
