"""The losses of OpenMMLab's heads, and what their switches leave of them."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.records import record
from losspick.core.spec import Argument, Choice, Fact, Literal, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.errors import nearest
from losspick.reading.configs.node import Node, mappings

#: Losses that know one value of ``use_sigmoid`` only.
_SIGMOID_ONLY = {
    **dict.fromkeys(("FocalLoss", "VarifocalLoss", "QualityFocalLoss", "GHMC"), True),
    "SeesawLoss": False,
}
#: Losses of one channel, by the key that they stand under.
_OF_ONE_CHANNEL = frozenset({"loss_centerness", "loss_conf", "loss_objectness"})
#: Heads for labels that do not exclude each other.
_MULTI_LABEL = frozenset({"MultiLabelClsHead", "MultiLabelLinearClsHead", "CSRAClsHead"})
_REDUCTIONS = ("none", "mean", "sum")
#: Options that take one of a few words, by loss and option.
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("LovaszLoss", "loss_type"): ("binary", "multi_class"),
    ("IoULoss", "mode"): ("linear", "square", "log"),
    ("LabelSmoothLoss", "mode"): ("original", "classy_vision", "multi_label"),
    **{
        (name, "reduction"): _REDUCTIONS
        for name in ("CrossEntropyLoss", "FocalLoss", "LovaszLoss", "LabelSmoothLoss", "DiceLoss",
                     "SmoothL1Loss", "L1Loss", "GIoULoss")
    },
}  # fmt: skip


def specs_of_losses(root: Node) -> list[ModelSpec]:
    """Return a spec for each loss that stands under a head of the model."""
    model = root.items["model"]
    inherits = "_base_" in root.items
    own = "custom_imports" in root.items
    return [
        spec
        for head, path in mappings(model)
        for key, node in head.items.items()
        if key.startswith("loss")
        for loss in (node.elements or [node])
        if loss.text("type") is not None
        for spec in _specs(
            _Placed(head, key, pictures=_of_pictures(head, path)),
            loss,
            whole=not inherits or node.kind == "list",
            own=own,
        )
    ]


@record(frozen=True, slots=True)
class _Placed:
    """Where a loss stands.

    Attributes:
        head: The head that it is for.
        key: Under which key of the head.
        pictures: The head tells classes of whole pictures, or clips, each of which has one.
    """

    head: Node
    key: str
    pictures: bool


def _of_pictures(head: Node, path: tuple[str, ...]) -> bool:
    return (head.text("type") or "").endswith("ClsHead") or path[-1:] == ("cls_head",)


def _specs(at: _Placed, loss: Node, *, whole: bool, own: bool) -> Iterator[ModelSpec]:
    """Yield what a loss says; not ``whole``: a file that this one extends may say more of it."""
    head, name = at.head, _name(loss)
    remarks = (*_refused(name, loss, whole=whole), *_exclusive(loss), *_unfit(at, name, loss))
    choices = (*_unknown_words(name, loss), *(() if own else _misspelt(name, loss)))
    if name == "CrossEntropyLoss":
        remarks = (*remarks, *_exclusive_labels(head, loss, whole=whole))
        yield _cross_entropy(at, loss, (choices, remarks), whole=whole)
        choices, remarks = (), ()
    arguments = tuple(
        Argument(option, node.literal, node.place)
        for option, node in loss.items.items()
        if node.kind == "scalar"
    )
    named = NamedLoss(path=f"mmlab.{name}", written=name, arguments=arguments)
    yield ModelSpec(
        framework=Framework.TORCH,
        reader="mmlab",
        loss=Fact(named, loss.place),
        choices=choices,
        contradictions=(*remarks, *_other_count(head, loss)),
    )


def _name(loss: Node) -> str:
    """Return the name of a loss, without that of the library that it is registered in."""
    return (loss.text("type") or "").rpartition(".")[2]


def _cross_entropy(
    at: _Placed,
    loss: Node,
    told: tuple[tuple[Fact[Choice], ...], tuple[Fact[Remark], ...]],
    *,
    whole: bool,
) -> ModelSpec:
    head, key, classes = at.head, at.key, at.pictures
    sigmoid = loss.flag("use_sigmoid")
    if sigmoid is None and whole and "use_sigmoid" not in loss.items:
        sigmoid = False
    if key in _OF_ONE_CHANNEL:
        return _of_one_channel(loss, told, sigmoid=sigmoid, whole=whole)
    written = "CrossEntropyLoss(use_sigmoid=True)" if sigmoid else "CrossEntropyLoss"
    path = "torch.nn.BCEWithLogitsLoss" if sigmoid else "torch.nn.CrossEntropyLoss"
    channels = head.count("out_channels") or head.count("num_classes")
    segmentation = key == "loss_decode"  # box heads add a class for the background
    exclusive = classes and sigmoid is False and loss.flag("use_soft") is not True
    known = (sigmoid is not None and segmentation) or exclusive
    weights = None if sigmoid else _weights(loss)
    if weights is not None and not segmentation and not classes:
        background = channels is not None and len(weights.value) == channels.value + 1
        weights = None if background or key != "loss_cls" else weights
    return ModelSpec(
        framework=Framework.TORCH,
        reader="mmlab",
        loss=Fact(NamedLoss(path=path, written=written), loss.place),
        activation=Fact("linear", loss.place) if known else None,
        units=channels if known or classes or weights is not None else None,
        weights=weights,
        choices=told[0],
        contradictions=told[1],
    )


def _of_one_channel(
    loss: Node,
    told: tuple[tuple[Fact[Choice], ...], tuple[Fact[Remark], ...]],
    *,
    sigmoid: bool | None,
    whole: bool,
) -> ModelSpec:
    """Return a loss of one channel, whose softmax is always 1."""
    exclusive = sigmoid is False or (sigmoid is None and whole)
    named = NamedLoss(path="torch.nn.CrossEntropyLoss", written="CrossEntropyLoss")
    return ModelSpec(
        framework=Framework.TORCH,
        reader="mmlab",
        loss=Fact(named, loss.place) if exclusive else None,
        activation=Fact("linear", loss.place),
        units=Fact(1, loss.place),
        choices=told[0],
        contradictions=told[1],
    )


def _weights(loss: Node) -> Fact[tuple[Literal, ...]] | None:
    node = loss.get("class_weight")
    literal = node.literal if node is not None and node.kind == "list" else None
    if node is None or not isinstance(literal, tuple) or None in literal:
        return None
    return Fact(literal, node.place)


#: The losses of the libraries, so far as configurations name them.
_KNOWN = frozenset(
    {"CrossEntropyLoss", "FocalLoss", "DiceLoss", "LovaszLoss", "TverskyLoss", "OhemCrossEntropy",
     "BoundaryLoss", "KLDivLoss", "SmoothL1Loss", "L1Loss", "MSELoss", "IoULoss", "GIoULoss",
     "DIoULoss", "CIoULoss", "BoundedIoULoss", "BalancedL1Loss", "GHMC", "GHMR", "SeesawLoss",
     "VarifocalLoss", "QualityFocalLoss", "DistributionFocalLoss", "GaussianFocalLoss",
     "LabelSmoothLoss", "AsymmetricLoss", "BCELossWithLogits", "CosineSimilarityLoss"}
)  # fmt: skip
_SHORTEST, _ALIKE = 8, 0.9


def _misspelt(name: str, loss: Node) -> Iterator[Fact[Choice]]:
    """Yield a name that is one of the libraries' but for a letter."""
    fact = loss.fact("type")
    if fact is None or name in _KNOWN or len(name) < _SHORTEST or not name.isalpha():
        return
    (best, *_) = (*nearest(name, _KNOWN, cutoff=_ALIKE), "")
    if best and abs(len(best) - len(name)) <= 1 and not name.startswith(best):
        choice = Choice(owner="the registry of losses", chosen=name, allowed=tuple(sorted(_KNOWN)))
        yield Fact(choice, fact.place)


def _unfit(at: _Placed, name: str, loss: Node) -> Iterator[Fact[Remark]]:
    """Yield losses of masks whose form is for another number of channels than the head has."""
    channels = at.head.count("out_channels") or at.head.count("num_classes")
    if at.key != "loss_decode" or channels is None:
        return
    softmax = loss.get("use_sigmoid")
    if name == "DiceLoss" and channels.value == 1 and loss.flag("use_sigmoid") is False:
        text = "DiceLoss applies no softmax to one channel, and is given raw scores"
        yield Fact(Remark(text), (softmax or loss).place)
    kind = loss.fact("loss_type")
    if name == "LovaszLoss" and kind is not None and kind.value == "binary" and channels.value > 2:
        text = f"the loss for two classes is given {channels.value} channels"
        yield Fact(Remark(text), kind.place)


def _exclusive(loss: Node) -> Iterator[Fact[Remark]]:
    for other in ("use_mask", "use_soft"):
        node = loss.get(other)
        if loss.flag("use_sigmoid") and node is not None and node.scalar is True:
            yield Fact(Remark(f"use_sigmoid and {other} exclude each other"), node.place)
            return


def _refused(name: str, loss: Node, *, whole: bool) -> Iterator[Fact[Remark]]:
    """Yield the switches that a loss refuses to be made with."""
    node, sigmoid = loss.get("use_sigmoid"), loss.flag("use_sigmoid")
    wanted = _SIGMOID_ONLY.get(name)
    if wanted is not None and node is not None and sigmoid is not None and sigmoid is not wanted:
        text = f"{name} takes only use_sigmoid={wanted}, and it is {sigmoid}"
        yield Fact(Remark(text), node.place)
    if name == "LovaszLoss" and not loss.flag("per_image"):
        reduction = loss.text("reduction") or ("mean" if whole else "none")
        if reduction != "none" and (whole or loss.flag("per_image") is False):
            text = f"LovaszLoss over the batch takes only reduction='none', and it is {reduction!r}"
            place = loss.get("reduction") or loss
            yield Fact(Remark(text), place.place)


def _unknown_words(name: str, loss: Node) -> Iterator[Fact[Choice]]:
    for (owner, option), allowed in _WORDS.items():
        given = loss.fact(option)
        if owner == name and given is not None and given.value not in allowed:
            choice = Choice(owner=f"{name}'s {option}", chosen=given.value, allowed=allowed)
            yield Fact(choice, given.place)


def _exclusive_labels(head: Node, loss: Node, *, whole: bool) -> Iterator[Fact[Remark]]:
    kind, sigmoid = head.text("type"), loss.flag("use_sigmoid")
    exclusive = sigmoid is False or (sigmoid is None and whole and "use_sigmoid" not in loss.items)
    if kind in _MULTI_LABEL and exclusive and not loss.flag("use_soft"):
        text = (
            f"{kind} gives labels that do not exclude each other, and CrossEntropyLoss without "
            "use_sigmoid=True makes classes of them that do"
        )
        place = loss.get("use_sigmoid") or loss
        yield Fact(Remark(text), place.place)


def _other_count(head: Node, loss: Node) -> Iterator[Fact[Remark]]:
    """Yield the number of classes that a loss is told of, if its head has another one."""
    told, own = loss.count("num_classes"), head.count("num_classes")
    if told is not None and own is not None and told.value != own.value:
        text = f"the loss is told of {told.value} classes, and its head has {own.value}"
        yield Fact(Remark(text), told.place)
