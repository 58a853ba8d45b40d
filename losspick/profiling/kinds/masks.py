"""Which text columns hold masks, and what share of their pixels is foreground."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.core.numbers import plural
from losspick.core.profile import Alternative
from losspick.core.regexes import regex
from losspick.core.vocabulary import Encoding, Kind
from losspick.profiling.column import Storage
from losspick.profiling.kinds.evidence import Decision
from losspick.profiling.measuring.masks import NO_MASK, Masks, read_masks
from losspick.profiling.shape import ClassShape, shape_of_classes

if TYPE_CHECKING:
    from losspick.profiling.summary import Summary

#: Words of a name that say mask.
_NAMES = frozenset(
    {"mask", "masks", "rle", "segmentation", "segmentations", "seg", "matte", "groundtruth"}
    | {"pixels", "encodedpixels"}
)
_PATH = regex(r"(?<![a-z])(masks?|seg|segmentations?|groundtruth|gt|matte)(?![a-z])", re.I)

#: Numbers with no word for masks in the name are runs only if they go so far: lists of codes, such
#: as those of labels, stay below.
FAR, RUNS_EACH = 4096, 2.0

#: With a word for masks: the pixels of the smallest picture.
NEAR = 64

#: Paths that must speak of masks where the name does not.
MOST_PATHS = 0.9


def masks_of(summary: Summary) -> Masks | None:
    """Return what the texts of a column tell of masks, None where they are none."""
    if summary.storage not in (Storage.TEXT, Storage.NESTED) or summary.words is None:
        return None
    return read_masks(summary.words.texts)


def decide_masks(summary: Summary) -> Decision | None:
    """Decide for masks where the cells are written as such, and no list of codes."""
    found = masks_of(summary) if summary.distinct > 1 else None
    if found is None or not _convincing(found, summary):
        return None
    return Decision(
        Kind.MASK,
        0.95,
        (Alternative(Kind.UNUSABLE, 0.05),),
        (_told(found), *_about_share(found, summary)),
    )


def _told(found: Masks) -> str:
    if found.encoding is Encoding.PATHS:
        return "the cells are paths of pictures that are masks by their names"
    if found.encoding is Encoding.COCO_RUN_LENGTHS:
        return "the cells are run lengths with the size of the picture"
    return f"the cells are runs of pixels, start and length: {found.runs:.1f} runs a mask"


def _convincing(found: Masks, summary: Summary) -> bool:
    named = _named(summary.name)
    if found.encoding is Encoding.PATHS:
        assert summary.words is not None
        texts = summary.words.texts
        speak = sum(_PATH.search(text) is not None for text in texts)
        return named or speak >= MOST_PATHS * len(texts)
    if found.encoding is Encoding.COCO_RUN_LENGTHS:
        return True
    assert found.farthest is not None
    assert found.runs is not None
    return found.farthest >= NEAR if named else found.farthest >= FAR and found.runs >= RUNS_EACH


def _named(name: str) -> bool:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    words = {word.casefold() for word in re.split(r"[\W_\d]+", spaced)}
    return bool(words & _NAMES)


def _about_share(found: Masks, summary: Summary) -> tuple[str, ...]:
    part = foreground_share(found, summary)
    if part is None:
        return ("the share of the foreground is not told: the pictures were not opened",)
    said = f"{part:.2%} of the pixels are foreground"
    if found.farthest is not None:
        said += (
            f", if pictures have about as many pixels as the last one marked, {found.farthest:,}; "
            "of larger ones it is less"
        )
    empty = _without_mask(summary)
    if empty:
        said += f"; {plural(empty, 'row')} without a mask: pictures without foreground"
    return (said,)


def foreground_share(found: Masks, summary: Summary) -> float | None:
    """Return the mean share of the foreground, None where it is not told."""
    pixels = found.pixels or found.farthest
    if found.foreground is None or not pixels:
        return None
    return found.foreground / pixels * (1.0 - _without_mask(summary) / summary.rows)


def _without_mask(summary: Summary) -> int:
    """Return the rows that are empty, or marked so."""
    assert summary.words is not None
    counts = zip(summary.words.levels, summary.words.counts, strict=True)
    return summary.missing + sum(count for text, count in counts if text.strip() == NO_MASK)


def mask_shape(summary: Summary) -> ClassShape:
    """Return background and foreground as classes, counted in pixels of an average picture."""
    found = masks_of(summary)
    part = foreground_share(found, summary) if found else None
    if found is None or part is None or not 0.0 < part < 1.0:
        return ClassShape(class_count=2)
    pixels = float(found.pixels or found.farthest or 0.0)
    weights = [(1.0 - part) * pixels, part * pixels]
    return shape_of_classes(["background", "foreground"], weights, pixels)
