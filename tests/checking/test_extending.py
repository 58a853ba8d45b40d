"""Configurations of OpenMMLab and Detectron2, judged with what they extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths

FCN = """\
model = dict(
    type='EncoderDecoder',
    decode_head=dict(
        type='FCNHead', num_classes=19,
        loss_decode=dict(
            type='CrossEntropyLoss', use_sigmoid=False, class_weight=[1.0] * 19)))
classes = 19
"""
LEAN = FCN.replace(", class_weight=[1.0] * 19", "")
HEAD = "model = dict(decode_head=dict({}))\n"
NO_WEIGHTS = "loss_decode=dict(_delete_=True, type='CrossEntropyLoss', use_sigmoid=False)"
SIGMOID = "loss_decode=dict(_delete_=True, type='CrossEntropyLoss', use_sigmoid=True)"


def _found(folder: Path, files: dict[str, str]) -> list[tuple[str, str, int]]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    report = check_paths([str(folder)])
    assert report.errors == ()
    root = str(folder)
    return [(f.code, f.place.path.removeprefix(f"{root}/"), f.place.line) for f in report.findings]


@pytest.mark.parametrize(
    ("base", "own", "expected"),
    [
        (FCN, "", []),
        (FCN, HEAD.format("num_classes=7"), [("LP402", "_base_/models/fcn.py", 6)]),
        (FCN, HEAD.format(f"num_classes=7, {NO_WEIGHTS}"), []),
        (LEAN, HEAD.format("num_classes=1"), [("LP201", "_base_/models/fcn.py", 5)]),
        (LEAN, HEAD.format(f"num_classes=1, {SIGMOID}"), []),
        (LEAN, HEAD.format("num_classes=_base_.classes"), []),
        (FCN.replace("* 19", "* 18"), HEAD.format("num_classes='{{_base_.classes}}'"),
         [("LP402", "_base_/models/fcn.py", 6)]),
        # a part is judged with what completes it
        (FCN.replace("=19,", "=18,"), HEAD.format("num_classes=19"), []),
    ],
)  # fmt: skip
def test_what_a_configuration_extends_is_laid_under_it(
    base: str, own: str, expected: list[tuple[str, str, int]], tmp_path: Path
) -> None:
    main = f"_base_ = ['./_base_/models/fcn.py', './_base_/plan.py']\n{own}"
    files = {"_base_/models/fcn.py": base, "_base_/plan.py": "max_epochs = 9\n", "roads.py": main}
    assert _found(tmp_path, files) == expected


def test_a_configuration_may_extend_one_that_extends_others(tmp_path: Path) -> None:
    files = {
        "_base_/fcn.py": LEAN,
        "fcn_roads.py": f"_base_ = '_base_/fcn.py'\n{HEAD.format('num_classes=2')}",
        "sub/fcn_edges.py": f"_base_ = ['../fcn_roads.py']\n{HEAD.format('num_classes=1')}",
    }
    assert [code for code, *_ in _found(tmp_path, files)] == ["LP201"]


def test_of_what_is_not_there_nothing_is_taken_for_known(tmp_path: Path) -> None:
    own = HEAD.format("num_classes=1, loss_decode=dict(type='CrossEntropyLoss')")
    assert _found(tmp_path, {"a.py": f"_base_ = ['mmseg::_base_/fcn.py']\n{own}"}) == []
    ring = {"b.py": f"_base_ = 'c.py'\n{own}", "c.py": f"_base_ = 'b.py'\n{own}"}
    assert _found(tmp_path, ring) == []


def test_a_head_that_is_not_changed_with_the_other_is_told_where_that_is(tmp_path: Path) -> None:
    aux = "    auxiliary_head=dict(type='FCNHead', num_classes=19),\n    decode_head"
    files = {
        "_base_/fcn.py": LEAN.replace("    decode_head", aux),
        "roads.py": f"_base_ = '_base_/fcn.py'\n{HEAD.format('num_classes=60')}",
        "edges.py": f"_base_ = '_base_/fcn.py'\n{HEAD.format('num_classes=19')}",
    }
    assert _found(tmp_path, files) == [("LP410", "roads.py", 2)]


BOXES = "MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n  ROI_BOX_HEAD: {USE_FED_LOSS: True}\n"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("RETINANET: {NUM_CLASSES: 5}", [("LP410", "coco/own.yaml", 3)]),
        ("ROI_HEADS: {NUM_CLASSES: 5}", []),
        ("META_ARCHITECTURE: RetinaNet\n  RETINANET: {NUM_CLASSES: 5}", []),
        ("ROI_BOX_HEAD: {USE_SIGMOID_CE: False}", [("LP410", "Base-RCNN.yaml", 3)]),
        ("ROI_BOX_HEAD: {USE_SIGMOID_CE: True}", []),
    ],
)
def test_detectron2_extends_files_too(
    own: str, expected: list[tuple[str, str, int]], tmp_path: Path
) -> None:
    base = BOXES.replace("FED_LOSS: True", "FED_LOSS: True, USE_SIGMOID_CE: True")
    files = {
        "Base-RCNN.yaml": base,
        "coco/own.yaml": f"_BASE_: ../Base-RCNN.yaml\nMODEL:\n  {own}\n",
    }
    assert _found(tmp_path, files) == expected
