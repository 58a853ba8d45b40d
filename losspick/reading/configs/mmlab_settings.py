"""Settings of OpenMMLab beside losses and counts: thresholds, mixtures of pictures, evaluators."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Argument, Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings

#: Which scores count, which boxes overlap, which pixels are drawn.
_THRESHOLDS = frozenset(
    {"score_thr", "iou_threshold", "pos_iou_thr", "neg_iou_thr", "min_pos_iou", "mask_thr_binary",
     "pos_fraction", "nms_thr", "iou_thr"}
)  # fmt: skip
#: The same of heads over pixels, and of those for several labels.
_OF_PIXELS = frozenset({"threshold", "thresh"})
_OF_LABELS = "thr"
#: What mixes pictures and their labels.
_MIXING = frozenset({"Mixup", "CutMix", "ResizeMix", "BatchMixup", "BatchCutMix", "BatchResizeMix"})
_EVALUATORS = ("val_evaluator", "test_evaluator")
_MULTI_LABEL = ("MultiLabelClsHead", "MultiLabelLinearClsHead", "CSRAClsHead")


def specs_of_settings(root: Node) -> Iterator[ModelSpec]:
    """Yield what is out of range, and what does not fit the head."""
    model = root.items["model"]
    thresholds, rates = [], []
    parts = [model, *(root.items[key] for key in ("train_cfg", "test_cfg") if key in root.items)]
    for mapping, path in (found for part in parts for found in mappings(part)):
        named = mapping.text("type") or ""
        for key, node in mapping.items.items():
            if node.kind == "scalar" and _is_threshold(key, named, path):
                thresholds.append(Argument(key, node.literal, node.place))
            if key == "alpha" and named in _MIXING and node.kind == "scalar" and "augments" in path:
                rates.append(Argument(key, node.literal, node.place))
    for kind, told in (("thresholds", thresholds), ("mixing", rates)):
        if told:
            named_so = NamedLoss(path=f"mmlab.{kind}", written=kind, arguments=tuple(told))
            loss = Fact(named_so, told[0].place)
            yield ModelSpec(framework=Framework.TORCH, reader="mmlab", loss=loss)
    remarks = (*_mixed(root, model), *_judged(root, model))
    if remarks:
        yield ModelSpec(framework=Framework.TORCH, reader="mmlab", contradictions=remarks)


def _is_threshold(key: str, named: str, path: tuple[str, ...]) -> bool:
    if key in _OF_PIXELS:
        return "decode_head" in path or "auxiliary_head" in path
    return key in _THRESHOLDS or (key == _OF_LABELS and named in _MULTI_LABEL)


def _mixed(root: Node, model: Node) -> Iterator[Fact[Remark]]:
    """Yield numbers of classes that rows of mixed labels are made for, and the head has not."""
    head = model.count("head", "num_classes")
    augments = model.get("train_cfg", "augments")
    if head is None or augments is None:
        return
    mixing = [one for one in augments.elements or [augments] if one.text("type") in _MIXING]
    counted = [root.get("data_preprocessor"), model.get("data_preprocessor"), *mixing]
    for one in counted if mixing else ():
        number = one.count("num_classes") if one is not None else None
        if number is not None and number.value != head.value:
            text = f"mixed labels have {number.value} classes, and the head has {head.value}"
            yield Fact(Remark(text), number.place)


def _judged(root: Node, model: Node) -> Iterator[Fact[Remark]]:
    """Yield evaluators of other labels, or of another number of classes, than those of the head."""
    kind, number = model.fact("head", "type"), model.count("head", "num_classes")
    for key in _EVALUATORS:
        node = root.get(key)
        for metric in (node.elements or [node]) if node is not None else ():
            named, own = metric.fact("type"), metric.count("num_classes")
            if named is not None and kind is not None and named.value == "Accuracy":
                apart = model.flag("head", "loss", "use_sigmoid")  # else classes may be mixed
                if kind.value in _MULTI_LABEL and apart:
                    text = f"Accuracy asks for the one right class, and {kind.value} has several"
                    yield Fact(Remark(text), named.place)
            elif number is not None and own is not None and own.value != number.value:
                text = f"the metric counts {own.value} classes, and the head has {number.value}"
                yield Fact(Remark(text, certain=False), own.place)
