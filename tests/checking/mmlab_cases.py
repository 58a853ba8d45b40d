"""Configurations of OpenMMLab's libraries."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]


def _dense(loss: str, *, base: str = "") -> str:
    """A detector of one stage; its loss stands on line 3."""
    return (
        f"{base}model = dict(type='FCOS', bbox_head=dict(\n    type='FCOSHead', num_classes=4,\n"
        f"    {loss}))\n"
    )


def _pixels(loss: str, head: str = "num_classes=4", *, more: str = "") -> str:
    """A segmentor; its head stands on line 2, its loss on line 3, the rest from line 4 on."""
    return (
        "model = dict(type='EncoderDecoder', decode_head=dict(\n"
        f"    type='FCNHead', {head},\n    loss_decode={loss}),\n    {more})\n"
    )


def _pictures(head: str, more: str = "") -> str:
    """A classifier; its head stands on line 2, other settings from line 3 on."""
    return f"model = dict(type='ImageClassifier', head=dict(\n    {head}))\n{more}"


def _regions(bbox: int, mask: str) -> str:
    return (
        "model = dict(type='MaskRCNN', roi_head=dict(\n"
        f"    bbox_head=[dict(type='Shared2FCBBoxHead', num_classes={bbox})] * 3,\n"
        f"    mask_head=dict(type='FCNMaskHead', {mask})))\n"
    )


_ENTROPY = "dict(type='CrossEntropyLoss', use_sigmoid=False)"
_WEIGHTED = "dict(type='CrossEntropyLoss', class_weight={})"
_LABELS = "type='MultiLabelLinearClsHead', num_classes=20, loss=dict(type='CrossEntropyLoss'{})"
_CLASSES = "type='LinearClsHead', num_classes=3, loss=dict(type='CrossEntropyLoss')"
_BASE = "_base_ = './base.py'\n"
_NAMES = "metainfo = dict(classes=('a', 'b', 'c'))\n"
CASES: list[Case] = [
    ("focal.py", _dense("loss_cls=dict(type='FocalLoss', use_sigmoid=False)"), ("LP410", 3)),
    ("focal_right.py", _dense("loss_cls=dict(type='FocalLoss', use_sigmoid=True)"), None),
    ("focal_range.py",
     _dense("loss_cls=dict(type='FocalLoss', use_sigmoid=True, alpha=2.5)"), ("LP407", 3)),
    ("quality.py", _dense("loss_cls=dict(type='QualityFocalLoss', use_sigmoid=False)"),
     ("LP410", 3)),
    ("centre.py", _dense("loss_centerness=dict(type='CrossEntropyLoss')"), ("LP201", 3)),
    ("centre_right.py",
     _dense("loss_centerness=dict(type='CrossEntropyLoss', use_sigmoid=True)"), None),
    ("centre_base.py", _dense("loss_centerness=dict(type='CrossEntropyLoss')", base=_BASE), None),
    ("list_weights.py",
     _pixels(f"[{_WEIGHTED.format('[1.0, 2.0, 3.0]')}, dict(type='DiceLoss')]"), ("LP402", 3)),
    ("list_weights_right.py",
     _pixels(f"[{_WEIGHTED.format('[1.0] * 3 + [0.1]')}, dict(type='DiceLoss')]"), None),
    ("box_weights.py", _dense(f"loss_cls={_WEIGHTED.format('[1.0] * 7')}"), ("LP402", 3)),
    ("box_weights_background.py", _dense(f"loss_cls={_WEIGHTED.format('[1.0] * 4 + [0.1]')}"),
     None),
    ("lovasz.py", _pixels("dict(type='LovaszLoss', loss_weight=1.0)"), ("LP410", 3)),
    ("lovasz_batch.py", _pixels("dict(type='LovaszLoss', reduction='none')"), None),
    ("lovasz_picture.py", _pixels("dict(type='LovaszLoss', per_image=True)"), None),
    ("lovasz_kind.py", _pixels("dict(type='LovaszLoss', per_image=True, loss_type='multiclass')"),
     ("LP409", 3)),
    ("auxiliary.py",
     _pixels(_ENTROPY, more="auxiliary_head=dict(type='FCNHead', num_classes=19)"), ("LP410", 4)),
    ("auxiliary_right.py",
     _pixels(_ENTROPY, more="auxiliary_head=dict(type='FCNHead', num_classes=4)"), None),
    ("auxiliary_edges.py",
     _pixels(_ENTROPY, more="auxiliary_head=dict(type='STDCHead', num_classes=1)"), None),
    ("channels.py", _pixels(_ENTROPY, "num_classes=4, out_channels=3"), ("LP410", 2)),
    ("channels_binary.py",
     _pixels("dict(type='CrossEntropyLoss', use_sigmoid=True)", "num_classes=2, out_channels=1"),
     None),
    ("labels.py", _pictures(_LABELS.format("")), ("LP410", 2)),
    ("labels_off.py", _pictures(_LABELS.format(", use_sigmoid=False")), ("LP410", 2)),
    ("labels_right.py", _pictures(_LABELS.format(", use_sigmoid=True")), None),
    ("labels_base.py", f"{_BASE}{_pictures(_LABELS.format(''))}", None),
    ("smoothing.py",
     _pictures("type='LinearClsHead', num_classes=3,\n    loss=dict(type='LabelSmoothLoss', "
               "label_smooth_val=1.1)"), ("LP407", 3)),
    ("smoothing_count.py",
     _pictures("type='LinearClsHead', num_classes=3,\n    loss=dict(type='LabelSmoothLoss', "
               "label_smooth_val=0.1, num_classes=1000)"), ("LP410", 3)),
    ("smoothing_right.py",
     _pictures("type='LinearClsHead', num_classes=3,\n    loss=dict(type='LabelSmoothLoss', "
               "label_smooth_val=0.1, num_classes=3)"), None),
    ("best.py", _pictures(_CLASSES, "val_evaluator = dict(type='Accuracy', topk=(1, 5))\n"),
     ("LP410", 3)),
    ("best_right.py", _pictures(_CLASSES, "val_evaluator = dict(type='Accuracy', topk=(1, 3))\n"),
     None),
    ("regions.py", _regions(4, "num_classes=80"), ("LP410", 3)),
    ("regions_right.py", _regions(4, "num_classes=4"), None),
    ("regions_agnostic.py", _regions(4, "num_classes=80, class_agnostic=True"), None),
    ("comma.py", f"{_dense('loss_cls=dict()')}metainfo = dict(classes=('person'))\n",
     ("LP410", 4)),
    ("comma_file.py", f"{_dense('loss_cls=dict()')}metainfo = dict(classes='data/names.txt')\n",
     None),
    ("counted.py", f"{_pictures(_CLASSES)}{_NAMES}num = len(metainfo)\n", None),
    ("length.py",
     "classes = ('a', 'b', 'c')\nmodel = dict(type='RetinaNet', bbox_head=dict(\n"
     "    type='RetinaHead', num_classes=len(classes)))\n", None),
    ("fewer.py", _pixels(_ENTROPY, "num_classes=2").replace("    )", f"    )\n{_NAMES}"),
     ("LP410", 2)),
    ("ground.py", _pixels(_ENTROPY, "num_classes=4").replace("    )", f"    )\n{_NAMES}"), None),
    ("names_within.py",
     f"{_dense('loss_cls=dict()')}data = dict(metainfo=dict(classes=('a', 'b')))\n", ("LP410", 2)),
    ("imported.py",
     "model = dict(type=ImageClassifier, head=dict(\n    type=MultiLabelClsHead, num_classes=9,\n"
     "    loss=dict(type=CrossEntropyLoss)))\n", ("LP410", 3)),
    ("bomb.py",
     "a0 = [1, 1]\n" + "".join(f"a{i} = [a{i - 1}, a{i - 1}]\n" for i in range(1, 60))
     + _dense("loss_cls=a59"), None),
]  # fmt: skip
