"""Tables of masks and boxes at the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run


@pytest.fixture
def boxes(tmp_path: Path) -> str:
    rows = [f"{i}.jpg,{i % 40},{i % 30},{i % 40 + 9 + i % 7},{i % 30 + 5}" for i in range(80)]
    (tmp_path / "boxes.csv").write_text("\n".join(["file,xmin,ymin,xmax,ymax", *rows]) + "\n")
    return "boxes.csv"


@pytest.fixture
def runs(tmp_path: Path) -> str:
    rows = [f"{i}.jpg,{40 + i} 12 {9000 + 3 * i} 40" for i in range(80)]
    (tmp_path / "runs.csv").write_text("\n".join(["ImageId,EncodedPixels", *rows]) + "\n")
    return "runs.csv"


@pytest.mark.parametrize(
    "target",
    [
        ("-t", "x*", "-t", "y*"),
        ("-t", "xmin", "-t", "ymin", "-t", "xmax", "-t", "ymax"),
        (
            "-t",
            "*m??",
        ),
    ],
)
def test_four_columns_of_a_box(run: Run, boxes: str, target: tuple[str, ...]) -> None:
    found = run(boxes, *target)
    assert found.code == 0
    assert "Kind        boxes" in found.out
    assert " 1  ciou" in found.out
    assert "4 units" in found.out
    assert "No values: the best constant box" in found.out


def test_the_code_for_boxes_brings_the_corners_into_order(run: Run, boxes: str) -> None:
    code = run(boxes, "-t", "x*", "-t", "y*", "-F", "keras").out
    assert "class CIoULoss(keras.losses.Loss)" in code
    assert "y = y[:, [0, 2, 1, 3]]" in code


def test_runs_of_pixels(run: Run, runs: str) -> None:
    found = run(runs, "-t", "EncodedPixels", "--metric", "dice", "-F", "torch")
    assert found.code == 0
    assert "Kind        mask" in found.out
    assert " 1  dice_ce" in found.out
    assert "def mask_of(cell, height, width)" in found.out
    assert "nn.Conv2d(64, 1, 1)" in found.out
    assert "for every pixel" in found.out


def test_json_of_a_mask_is_complete(run: Run, runs: str) -> None:
    data = json.loads(run(runs, "-t", "EncodedPixels", "-f", "json").out)
    assert data["profile"]["kind"] == "mask"
    assert data["profile"]["task"] == "segmentation"
    assert data["profile"]["encoding"] == "run lengths"
    assert data["ranking"][0]["loss"] == "dice_ce"
    assert data["labels"]["shape"] == "(N, 1, H, W)"
    assert 0.0 < data["profile"]["minority_share"] < 0.01


def test_losses_of_boxes_are_drawn_along_a_shift_and_compared(run: Run, tmp_path: Path) -> None:
    assert "along: shift of the box" in run("explain", "giou").out
    assert "| shift | `giou` loss |" in run("compare", "giou", "ciou", "-f", "markdown").out
    assert run("explain", "ciou", "--plot", "ciou.svg").code == 0
    assert "shift of the box" in (tmp_path / "ciou.svg").read_text(encoding="utf-8")
    assert "can't be drawn by shift" in run("compare", "giou", "diou", "dice").out


@pytest.mark.parametrize(
    ("name", "loss"),
    [
        ("smp.losses.DiceLoss", "dice"),
        ("segmentation_models_pytorch.losses.DiceLoss", "dice"),
        ("smp.losses.JaccardLoss", "soft_iou"),
        ("smp.losses.TverskyLoss", "tversky"),
        ("segmentation_models_pytorch.losses.TverskyLoss", "tversky"),
        ('smp.losses.TverskyLoss(mode="binary", alpha=0.3, beta=0.7, gamma=0.75)', "focal_tversky"),
        ("smp.losses.LovaszLoss", "lovasz"),
        ("monai.losses.DiceLoss", "dice"),
        ("monai.losses.DiceLoss(sigmoid=True, jaccard=True, batch=True)", "soft_iou"),
        ("monai.losses.DiceCELoss", "dice_ce"),
        ("monai.losses.BoxGIoULoss", "giou"),
        ("monai.losses.BoundaryLoss", "boundary"),
        ("torchvision.ops.generalized_box_iou_loss", "giou"),
        ("ops.complete_box_iou_loss", "ciou"),
        ("torchvision.ops.sigmoid_focal_loss", "focal_binary"),
        ("keras.losses.Tversky", "tversky"),
        ("IoU loss", "soft_iou"),
        ("GIoU", "giou"),
        ("lovász", "lovasz"),
    ],
)
def test_names_of_the_libraries_of_vision(run: Run, name: str, loss: str) -> None:
    assert run("explain", name).out.startswith(f"{loss}  ")
