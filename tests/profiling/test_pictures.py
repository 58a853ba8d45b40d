"""Columns that tell of masks and boxes, and columns that only look like them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from made_columns import lists, numbers, text

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Kind, Task
from losspick.errors import UsageError
from losspick.profiling.column import Column
from losspick.profiling.measuring.masks import read_masks
from losspick.profiling.run import profile_columns

ROWS = 60


def of(*columns: Column, kind: Kind | None = None) -> Profile:
    return profile_columns(columns, kind=kind)


def runs_of(mask: np.ndarray) -> str:
    """Write a mask as start and length, from 1 down the columns."""
    flat = np.concatenate([[0], mask.T.ravel(), [0]])
    edges = np.flatnonzero(np.diff(flat))
    return " ".join(f"{a + 1} {b - a}" for a, b in zip(edges[::2], edges[1::2], strict=True))


def discs(rows: int = ROWS, size: int = 128) -> list[np.ndarray]:
    rng = np.random.default_rng(4)
    y, x = np.mgrid[:size, :size]
    middles, radii = rng.uniform(20, size, (rows, 2)), rng.uniform(4, 14, rows)
    return [
        ((x - cx) ** 2 + (y - cy) ** 2 < r * r).astype(int)
        for (cx, cy), r in zip(middles, radii, strict=True)
    ]


def packed(counts: list[int]) -> str:
    """Pack run lengths as COCO does."""
    out = ""
    for place, count in enumerate(counts):
        value = count - counts[place - 2] if place > 2 else count
        while True:
            part, value = value & 0x1F, value >> 5
            more = value != (-1 if part & 0x10 else 0)
            out += chr((part | 0x20 if more else part) + 48)
            if not more:
                break
    return out


def coco_counts(mask: np.ndarray) -> list[int]:
    flat = np.concatenate([mask.T.ravel(), [-1]])
    ends = np.flatnonzero(np.diff(flat)) + 1
    lengths = np.diff(np.concatenate([[0], ends])).tolist()
    return [0, *lengths] if flat[0] == 1 else lengths


MASKS = discs()
SHARE = float(np.mean(MASKS))


@pytest.mark.parametrize("name", ["EncodedPixels", "rle", "mask", "y"])
def test_runs_are_masks_and_tell_the_share_of_the_foreground(name: str) -> None:
    profile = of(text([runs_of(mask) for mask in MASKS], name))
    assert profile.kind is Kind.MASK
    assert profile.task is Task.SEGMENTATION
    assert profile.encoding is Encoding.RUN_LENGTHS
    assert profile.classes is not None
    assert [one.label for one in profile.classes] == ["background", "foreground"]
    assert profile.minority_share == pytest.approx(SHARE, rel=0.05)
    assert profile.minority_share >= SHARE
    assert "if pictures have about as many pixels" in " ".join(profile.evidence)


def test_a_row_without_runs_is_a_picture_without_foreground() -> None:
    cells = [runs_of(mask) for mask in MASKS] + [None] * ROWS
    profile = of(text(cells, "EncodedPixels"))
    assert profile.minority_share == pytest.approx(SHARE / 2, rel=0.05)
    assert "missing-values" not in {one.code for one in profile.warnings}
    marked = of(text([cell or "-1" for cell in cells], "EncodedPixels"))
    assert marked.minority_share == pytest.approx(profile.minority_share)


@pytest.mark.parametrize("write", [json.dumps, repr])
@pytest.mark.parametrize("short", [True, False])
def test_runs_with_a_size_tell_the_exact_share(write: object, short: bool) -> None:
    assert callable(write)
    cells = [
        write({"size": [128, 128], "counts": packed(runs) if short else runs})
        for runs in map(coco_counts, MASKS)
    ]
    profile = of(text(cells, "segmentation"))
    assert profile.kind is Kind.MASK
    assert profile.encoding is Encoding.COCO_RUN_LENGTHS
    assert profile.minority_share == pytest.approx(SHARE)


def test_records_of_runs_in_json_lines_are_masks_however_long(tmp_path: Path) -> None:
    specks = (np.random.default_rng(6).random((ROWS, 40, 40)) < 0.1).astype(int)
    rows = [{"rle": {"size": [40, 40], "counts": coco_counts(mask)}} for mask in specks]
    path = tmp_path / "annotations.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    profile = losspick.profile(path, target="rle")
    assert profile.kind is Kind.MASK
    assert profile.minority_share == pytest.approx(specks.mean())


def test_runs_that_do_not_fill_their_picture_are_none() -> None:
    wrong = [json.dumps({"size": [9, 9], "counts": [i, 5, 7]}) for i in range(ROWS)]
    assert read_masks(wrong) is None
    assert of(text(wrong, "mask")).kind is not Kind.MASK


@pytest.mark.parametrize(
    "cell",
    [
        '{"size": [1, 1], "counts": ' + "[" * 5000 + "]" * 5000 + "}",
        '{"size": [9, 9], "counts": "' + "\\u00e9" * 40 + '"}',
        '{"size": "counts"}',
        '{"size": [true, 1], "counts": [1]}',
        "{size counts}",
        '{"size": [0, 0], "counts": []}',
    ],
)
def test_hostile_records_are_no_masks(cell: str) -> None:
    assert read_masks([cell] * 5) is None


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("mask_path", "train/{}.png"),
        ("MaskFile", "train/{}.tif"),
        ("file", "data/masks/{}.png"),
        ("target", "case_{}_seg.nii.gz"),
    ],
)
def test_paths_of_masks_are_masks_of_unknown_share(name: str, path: str) -> None:
    profile = of(text([path.format(i) for i in range(ROWS)], name))
    assert profile.kind is Kind.MASK
    assert profile.encoding is Encoding.PATHS
    assert profile.classes is None
    assert profile.class_count == 2
    assert "not opened" in " ".join(profile.evidence)


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("image", [f"images/{i}.png" for i in range(ROWS)]),
        ("photo_path", [f"segments_of_town/{i}.jpg" for i in range(ROWS)]),
        ("mask_type", [("none", "cloth", "ffp2", "other")[i % 4] for i in range(ROWS)]),
        ("labels", [f"{i % 7 + 1} {i % 5 + 9} {i % 3 + 20} {i % 4 + 30}" for i in range(ROWS)]),
        ("genres", [f"{i % 9 + 1} {i % 9 + 12}" for i in range(ROWS)]),
        ("phone", [f"{5_550_000 + i} {100 + i}" for i in range(ROWS)]),
        ("range", [f"{i + 1} {i + 7}" for i in range(ROWS)]),
        ("codes", [f"{9 - i % 3} {4 + i % 2} 2 1" for i in range(ROWS)]),
        ("mask", [f"{i % 7} 3 2 9" for i in range(ROWS)]),
    ],
)
def test_what_only_looks_like_masks(name: str, cells: list[str]) -> None:
    assert of(text(cells, name)).kind is not Kind.MASK


def test_the_user_may_say_mask_where_the_name_does_not() -> None:
    column = text([f"images/{i}.png" for i in range(ROWS)], "image")
    assert of(column, kind=Kind.MASK).kind is Kind.MASK
    with pytest.raises(UsageError, match="neither runs nor paths"):
        of(text(["red", "blue", "teal"] * 9, "colour"), kind=Kind.MASK)


def box_table(names: str, wrong: float = 0.0) -> list[Column]:
    rng = np.random.default_rng(9)
    low = rng.uniform(0, 50, (ROWS, 2))
    table = np.hstack([low, low + rng.uniform(1, 40, (ROWS, 2))])
    turned = rng.random(ROWS) < wrong
    table[turned] = table[turned][:, [2, 3, 0, 1]]
    return [numbers(table[:, i], name) for i, name in enumerate(names.split())]


@pytest.mark.parametrize("names", ["xmin ymin xmax ymax", "left top right bottom", "x1 y1 x2 y2"])
def test_corners_are_boxes_where_they_are_the_right_way_round(names: str) -> None:
    profile = of(*box_table(names))
    assert profile.kind is Kind.BOXES
    assert profile.task is Task.DETECTION
    assert "two corners" in profile.evidence[0]
    assert of(*box_table(names, wrong=0.5)).kind is Kind.MULTI_TARGET


def test_negative_sizes_make_no_boxes() -> None:
    table = np.random.default_rng(2).normal(0.0, 1.0, (ROWS, 4))
    columns = [numbers(table[:, i], name) for i, name in enumerate("xywh")]
    assert of(*columns).kind is Kind.MULTI_TARGET


@pytest.mark.parametrize(
    ("name", "length", "kind"),
    [
        ("bbox", 4, Kind.BOXES),
        ("boxes", 4, Kind.BOXES),
        ("bounding_box", 4, Kind.BOXES),
        ("bbox", 3, Kind.MULTI_TARGET),
        ("embedding", 4, Kind.MULTI_TARGET),
        ("boxer", 4, Kind.MULTI_TARGET),
    ],
)
def test_lists_of_four_numbers_are_boxes_by_name(name: str, length: int, kind: Kind) -> None:
    cells = np.random.default_rng(7).uniform(0, 99, (ROWS, length)).round(2).astype(str).tolist()
    assert of(lists(cells, name)).kind is kind
