"""Losses of torch, MONAI and segmentation_models_pytorch that a configuration builds by name."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.records import record
from losspick.core.spec import Argument, Choice, Fact, Literal, Location, NamedLoss, Remark
from losspick.errors import nearest
from losspick.reading.configs.applied import applied_by, is_known
from losspick.reading.configs.node import Node
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import Const

_REDUCTIONS = ("none", "mean", "sum")
_MODES = ("binary", "multiclass", "multilabel")
#: The losses of torch.nn that no other table needs to know.
_OTHERS = ("TripletMarginLoss", "TripletMarginWithDistanceLoss", "AdaptiveLogSoftmaxWithLoss")
#: What people write for a loss of torch.nn, and what they mean.
_MEANT = {
    "CrossEntropy": "CrossEntropyLoss",
    "CELoss": "CrossEntropyLoss",
    "BCE": "BCELoss",
    "BinaryCrossEntropy": "BCELoss",
    "BinaryCrossEntropyLoss": "BCELoss",
    "BCEWithLogits": "BCEWithLogitsLoss",
    "BCEWithLogitLoss": "BCEWithLogitsLoss",
    "BCELossWithLogits": "BCEWithLogitsLoss",
    "NLL": "NLLLoss",
    "NLLoss": "NLLLoss",
    "MSE": "MSELoss",
    "L2Loss": "MSELoss",
    "MAELoss": "L1Loss",
    "KLDiv": "KLDivLoss",
    "KLLoss": "KLDivLoss",
    "SmoothL1": "SmoothL1Loss",
    "Huber": "HuberLoss",
}
#: Losses that torch.nn never had and others have.
_ELSEWHERE = frozenset({"FocalLoss", "DiceLoss", "TverskyLoss", "LovaszLoss", "RMSELoss",
                        "ContrastiveLoss", "JaccardLoss"})  # fmt: skip
#: What gives the function or class that a path names.
_GETTERS = frozenset({"hydra.utils.get_method", "hydra.utils.get_object", "hydra.utils.get_class"})
#: What makes a tensor of a list.
_TENSORS = frozenset({"torch.tensor", "torch.Tensor", "torch.FloatTensor", "torch.as_tensor",
                      "torch.DoubleTensor"})  # fmt: skip
#: Arguments with a weight for each class.
_WEIGHTS = ("weight", "pos_weight")
_ACTIVATIONS = ("sigmoid", "softmax", "other_act")


@record(frozen=True, slots=True)
class BuiltLoss:
    """A loss as a configuration builds it, with what is wrong with it by itself."""

    named: Fact[NamedLoss] | None
    weights: Fact[tuple[Literal, ...]] | None
    choices: tuple[Fact[Choice], ...]
    remarks: tuple[Fact[Remark], ...]
    classes: Node | None = None


def target_of(node: Node) -> str | None:
    """Return the import path that a mapping names."""
    return node.text("_target_") or node.text("class_path")


def arguments_of(node: Node) -> Node:
    """Return the mapping with what an object is built with."""
    return node.get("init_args") or node


def built_loss(node: Node, *, short: bool = False) -> BuiltLoss | None:
    """Return the loss that a mapping builds; None: it builds none that is known.

    Args:
        node: The mapping.
        short: Names without a module are those of MONAI.
    """
    path = target_of(node) if node.kind == "mapping" else node.scalar
    if path in _GETTERS:
        path = node.text("path")
    if not isinstance(path, str) or (node.kind == "scalar" and "." not in path):
        return None
    name = _path(path, short=short)
    place = (node.get("_target_") or node.get("class_path") or node).place
    unknown = _unknown(name, place)
    if unknown is not None:
        return BuiltLoss(None, None, (unknown,), ())
    if name not in LOSS_CLASSES and not is_function(name) and not is_known(name):
        return None if name not in _JUDGED_ALONE else _by_ranges(node, name, place)
    given = arguments_of(node)
    named = NamedLoss(
        path=name,
        written=last(name),
        arguments=tuple(_arguments(name, given, place)),
        names=frozenset(key for key in given.items if not key.startswith("_")),
        unread=any(is_reference(child) for child in given.items.values()),
    )
    return BuiltLoss(
        Fact(named, place),
        next((w for key in _WEIGHTS if (w := _weights(given.get(key))) is not None), None),
        tuple(_words(name, given)),
        tuple(_flags(name, given)),
        given.get("classes") if name.startswith("segmentation_models_pytorch.") else None,
    )


#: Losses of which nothing is known but the ranges of their arguments.
_JUDGED_ALONE = frozenset({"torch.nn.TripletMarginLoss", "monai.losses.ContrastiveLoss"})


def _by_ranges(node: Node, name: str, place: Location) -> BuiltLoss:
    given = arguments_of(node)
    named = NamedLoss(path=name, written=last(name), arguments=tuple(_plain(given)))
    return BuiltLoss(Fact(named, place), None, (), ())


def is_function(path: str) -> bool:
    """Tell whether a path names a loss of torch that is a function."""
    own = path.startswith(("torch.nn.functional.", "torchvision.ops."))
    return own and path in LOSS_FUNCTIONS


def _path(path: str, *, short: bool) -> str:
    if path.startswith("monai.losses.") or (short and "." not in path):
        return f"monai.losses.{last(path)}"
    name = canonical(f"torch.{path}" if path.startswith("nn.") else path)
    return f"segmentation_models_pytorch{name[3:]}" if name.startswith("smp.") else name


_ALIKE = 0.9


def _unknown(name: str, place: Location) -> Fact[Choice] | None:
    """Return a loss that torch.nn does not have."""
    module, _, word = name.rpartition(".")
    if module == "monai.losses" and word not in _OF_MONAI:
        close = nearest(word, _OF_MONAI, cutoff=_ALIKE)
        known = tuple(sorted(_OF_MONAI))
        if close and abs(len(close[0]) - len(word)) <= 1:
            return Fact(Choice(owner="monai.losses", chosen=word, allowed=known), place)
    if module != "torch.nn" or name in LOSS_CLASSES or word in _OTHERS:
        return None
    if word not in _MEANT and word not in _ELSEWHERE:
        return None
    own = tuple(last(path) for path in LOSS_CLASSES if path.startswith("torch.nn."))
    choice = Choice(owner="torch.nn", chosen=word, allowed=own, renamed=_MEANT.get(word))
    return Fact(choice, place)


def is_reference(node: Node) -> bool:
    """Tell whether a value is computed, or stands elsewhere."""
    return isinstance(node.scalar, str) and node.scalar.startswith(("$", "@", "%"))


def _arguments(name: str, given: Node, place: Location) -> Iterator[Argument]:
    told = list(_plain(given))
    yield from told
    values = {one.name: Const(one.value) for one in told if not isinstance(one.value, tuple)}
    applied = applied_by(name, values)
    if applied is not None:
        yield Argument("applies", applied, place)


def _plain(given: Node) -> Iterator[Argument]:
    """Yield the arguments that are plain values."""
    for key, child in given.items.items():
        known = child.kind == "scalar" and not is_reference(child)
        if known and not key.startswith("_") and key != "class_path":
            yield Argument(key, child.literal, child.place)


def _weights(node: Node | None) -> Fact[tuple[Literal, ...]] | None:
    """Return weights that are listed, or made a tensor of."""
    if node is not None and node.kind == "mapping" and target_of(node) in _TENSORS:
        inner = arguments_of(node)
        listed = inner.get("data")
        first = inner.get("_args_")
        if listed is None and first is not None and first.elements:
            listed = first.elements[0]
        node = listed
    literal = node.literal if node is not None and node.kind == "list" else None
    if node is None or not isinstance(literal, tuple):
        return None
    numbers = all(isinstance(one, int | float) for one in literal)
    return Fact(literal, node.place) if literal and numbers else None


def _words(name: str, given: Node) -> Iterator[Fact[Choice]]:
    mode = given.fact("mode")
    power = given.get("p")
    if name == "torch.nn.MultiMarginLoss" and power is not None and power.scalar not in (1, 2):
        owner = "the power of MultiMarginLoss"
        choice = Choice(owner=owner, chosen=str(power.scalar), allowed=("1", "2"))
        yield Fact(choice, power.place)
    masks = name.startswith("segmentation_models_pytorch.") and applied_by(name, {}) is None
    if masks and mode is not None and "$" not in mode.value and mode.value not in _MODES:
        owner = f"the mode of {last(name)}"
        yield Fact(Choice(owner=owner, chosen=mode.value, allowed=_MODES), mode.place)
    if name.startswith("monai.losses.") and last(name) in _OF_MONAI:
        yield from _words_of_monai(name, given)
    fact = given.fact("reduction")
    if fact is None or not name.startswith("torch.nn.") or "$" in fact.value:
        return
    allowed = (*_REDUCTIONS, "batchmean") if last(name) == "KLDivLoss" else _REDUCTIONS
    if fact.value not in allowed:
        owner = f"the reduction of {last(name)}"
        yield Fact(Choice(owner=owner, chosen=fact.value, allowed=allowed), fact.place)


def _is_function(node: Node) -> bool:
    """Tell whether a value is a function, or an expression that can't be none."""
    computed = is_reference(node)
    named = isinstance(node.scalar, str) and node.scalar.startswith(("$torch.", "$lambda"))
    return named if computed else bool(node.scalar)


#: The losses of MONAI, so far as configurations name them, and words that some of them take.
_OF_MONAI = frozenset(
    {"DiceLoss", "MaskedDiceLoss", "GeneralizedDiceLoss", "GeneralizedWassersteinDiceLoss",
     "DiceCELoss", "DiceFocalLoss", "GeneralizedDiceFocalLoss", "FocalLoss", "TverskyLoss",
     "ContrastiveLoss", "HausdorffDTLoss", "DeepSupervisionLoss", "NACLLoss", "SSIMLoss"}
)  # fmt: skip
_WORDS_OF_MONAI = {"reduction": ("none", "mean", "sum"), "w_type": ("square", "simple", "uniform")}


def _words_of_monai(name: str, given: Node) -> Iterator[Fact[Choice]]:
    for option, allowed in _WORDS_OF_MONAI.items():
        fact = given.fact(option)
        if fact is not None and fact.value not in allowed and not is_reference(given.items[option]):
            owner = f"the {option} of {last(name)}"
            yield Fact(Choice(owner=owner, chosen=fact.value, allowed=allowed), fact.place)


def _flags(name: str, given: Node) -> Iterator[Fact[Remark]]:
    """Yield two activations that one loss is told to apply."""
    if not name.startswith("monai."):
        return
    set_to = {key: given.items[key] for key in _ACTIVATIONS if key in given.items}
    on = [
        key
        for key, node in set_to.items()
        if node.scalar is True or (key == "other_act" and _is_function(node))
    ]
    if len(on) > 1:
        node = given.items[on[-1]]
        text = f"{last(name)} takes one of {' and '.join(on)}, and both are set"
        yield Fact(Remark(text), node.place)
