"""The names that stand in a function, and whether they make it worth following."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from losspick.core.records import record
from losspick.reading.python.pairing.thresholds import HALF
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.names import last

#: Last parts of the names of all losses; a name like one of them may be one.
LOSSES = frozenset(last(path) for path in (*LOSS_CLASSES, *LOSS_FUNCTIONS)) | {
    "log_softmax", "LogSoftmax", "logsigmoid", "log_sigmoid", "LogSigmoid", "take_along_axis",
    "GradientTape",
    "CrossEntropyLossFlat", "BCEWithLogitsLossFlat", "BCELossFlat", "MSELossFlat", "L1LossFlat",
    "LabelSmoothingCrossEntropyFlat", "Trainer", "Seq2SeqTrainer",
    "log_prob", "Categorical", "OneHotCategorical", "Bernoulli", "categorical", "multinomial",
    "accuracy_multi", "FBetaMulti", "F1ScoreMulti",
    "AutoModelForSequenceClassification", "AutoModelForTokenClassification",
    "AutoModelForImageClassification", "AutoModelForAudioClassification",
    "AutoModelForVideoClassification", "FastRCNNPredictor", "FasterRCNN",
    "fasterrcnn_resnet50_fpn", "fasterrcnn_resnet50_fpn_v2", "maskrcnn_resnet50_fpn",
    "retinanet_resnet50_fpn", "fcos_resnet50_fpn", "ssd300_vgg16",
}  # fmt: skip
#: Those, what losses that are written out are made of, and what tells for what outputs are taken.
NOTED = LOSSES | {"log", "round"}
#: Libraries whose classes take a loss, or choose one.
TAKING = frozenset({"skorch", "scikeras", "monai", "segmentation_models_pytorch", "sklearn",
                    "xgboost", "lightgbm", "catboost", "lifelines", "statsmodels", "hydra",
                    "hydra_zen"})  # fmt: skip
#: What makes one number of errors.
MEANS = frozenset({"mean", "reduce_mean"})
#: What is subtracted, and then divided by a root, in a normalisation.
_CENTRES = frozenset({"mean", "reduce_mean", "mu", "u", "avg", "center"})
_ROOTS = frozenset({"sqrt", "rsqrt", "std"})
#: Methods that Lightning runs without gradients.
AFTER_TRAINING = frozenset({"predict_step", "validation_step", "test_step"})
#: Functions that are called so make scores of outputs.
SCORING = frozenset({"predict", "predict_proba", "predict_batch", "predict_fn", "infer",
                     "inference"})  # fmt: skip
#: What makes scores of outputs where no gradient is kept.
SCORES = frozenset({"softmax", "sigmoid", "Softmax", "Sigmoid"})
#: Kinds of nodes that tell more than the names in them.
_TELLING = frozenset({ast.Import, ast.ImportFrom, ast.BinOp, ast.Compare, ast.With,
                      ast.FunctionDef})  # fmt: skip


@record(frozen=True, slots=True)
class Words:
    """The names that stand in a function.

    Attributes:
        names: Bare names.
        attributes: What stands behind a dot.
        compiled: Names whose ``compile`` is called; None stands for all that is no bare name.
        imports: Names imported within, with their modules.
        judging: It writes a loss out, compares with one half, takes the mean of differences, or
            has a block without gradients in which scores are made, which are uses of outputs.
    """

    names: frozenset[str]
    attributes: frozenset[str]
    compiled: frozenset[str | None]
    imports: tuple[tuple[str, str | None], ...]
    judging: bool


def mentions(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of some words stands in a text, in capital letters or small ones."""
    return any(map(text.casefold().__contains__, words))


def words_of(node: ast.AST) -> Words:
    """Return the names that stand in a function or class."""
    names: set[str] = set()
    attributes: set[str] = set()
    compiled: set[str | None] = set()
    signs = _Signs()
    waiting = [node]
    while waiting:  # kinds in the order of how many nodes are of them
        one = waiting.pop()
        kind = type(one)
        if kind is ast.Name:
            names.add(one.id)  # type: ignore[attr-defined]
        elif kind is ast.Attribute:
            _note_attribute(one, attributes, compiled)  # type: ignore[arg-type]
            waiting += _owner(one)  # type: ignore[arg-type]
        elif kind is ast.Constant:
            if one.value in LOSSES:  # type: ignore[attr-defined]
                names.add(one.value)  # type: ignore[attr-defined]
        elif kind is ast.Call:
            waiting += _called_with(one)  # type: ignore[arg-type]
        elif kind in _TELLING:
            signs.note(one)
            waiting += _compared(one) if kind is ast.Compare else children_of(one)  # type: ignore[arg-type]
        elif kind is not ast.Slice:  # places in an array are no errors
            waiting += children_of(one)
    judging = signs.judges(names | attributes)
    bare = frozenset(names), frozenset(attributes), frozenset(compiled)
    return Words(*bare, tuple(signs.imports), judging)


@dataclass(slots=True)
class _Signs:
    """What tells, beside names, for what a function is there.

    Attributes:
        imports: Names imported within, with their modules.
        halved: Something is compared with one half.
        differs: Two values are subtracted from each other.
        centred: A mean is subtracted.
        fixed: No gradient is kept somewhere.
    """

    imports: list[tuple[str, str | None]] = field(default_factory=list)
    halved: bool = False
    differs: bool = False
    centred: bool = False
    fixed: bool = False

    def note(self, node: ast.AST) -> None:
        """Note what a node of one of those kinds tells."""
        if isinstance(node, ast.BinOp):
            if type(node.op) is ast.Sub:
                self.differs = self.differs or _compares(node.left, node.right)
                self.centred = self.centred or _is_mean(node.right)
        elif isinstance(node, ast.Compare):
            self.halved = self.halved or _is_use(node)
        elif isinstance(node, ast.With | ast.FunctionDef):
            self.fixed = self.fixed or _keeps_no_gradient(node)
        else:
            self.imports += _imported(node)

    def judges(self, words: AbstractSet[str]) -> bool:
        """Tell whether a function with some words uses outputs."""
        normalises = self.centred and not _ROOTS.isdisjoint(words)
        errors = self.differs and not normalises and not MEANS.isdisjoint(words)
        return self.halved or errors or (self.fixed and not SCORES.isdisjoint(words))


def _compares(left: ast.expr, right: ast.expr) -> bool:
    """Tell whether a difference is one of two values, and not of a value and its own mean."""
    constant = isinstance(left, ast.Constant) or isinstance(right, ast.Constant)
    means = [isinstance(side, ast.Call) and _is_mean(side.func) for side in (left, right)]
    centring = means == [False, True]
    return not (constant or centring or _is_count(left) or _is_count(right))


#: What counts items, or seconds, and not how far a prediction is off.
_COUNTING = frozenset({"len", "size", "time", "perf_counter", "global_step"})


def _is_count(node: ast.expr) -> bool:
    """Tell whether an expression is the size of something, or a time: ``len(x)``, ``x.size(1)``."""
    if isinstance(node, ast.Subscript):
        return getattr(node.value, "attr", None) == "shape"
    called = node.func if isinstance(node, ast.Call) else node
    return getattr(called, "attr", getattr(called, "id", None)) in _COUNTING


def _is_mean(node: ast.expr) -> bool:
    name = getattr(node, "attr", getattr(node, "id", None))
    return name in _CENTRES


def _is_use(node: ast.Compare) -> bool:
    """Tell whether outputs are compared with one half."""
    sides = (node.left, *node.comparators)
    return any(isinstance(side, ast.Constant) and side.value == HALF for side in sides)


def is_without_gradient(node: ast.AST) -> bool:
    """Tell whether a function is decorated with ``torch.no_grad()``."""
    for decorator in getattr(node, "decorator_list", ()):
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(called, ast.Attribute) and called.attr in ("no_grad", "inference_mode"):
            return True
    return False


def is_no_grad(node: ast.expr) -> bool:
    """Tell whether a block with this context keeps no gradient."""
    called = node.func if isinstance(node, ast.Call) else node
    name = called.attr if isinstance(called, ast.Attribute) else ""
    return name in ("no_grad", "inference_mode")


def _keeps_no_gradient(node: ast.With | ast.FunctionDef) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name in AFTER_TRAINING | SCORING or any(map(is_no_grad, node.decorator_list))
    return any(is_no_grad(item.context_expr) for item in node.items)


# Of dictionaries of losses by their names only the keys are asked in ``word in LOSSES``,
# ``LOSSES.keys()`` or ``", ".join(LOSSES)``: these name no loss.
def _owner(node: ast.Attribute) -> Sequence[ast.AST]:
    """Return what an attribute is one of, but for a name of which the keys are asked."""
    return () if node.attr == "keys" and type(node.value) is ast.Name else (node.value,)


def _called_with(node: ast.Call) -> list[ast.AST]:
    """Return what stands in a call, but for a name of which only the keys are asked."""
    function, args = node.func, node.args
    if type(function) is ast.Name and function.id == "isinstance":
        return [*args[:1]]
    joins = type(function) is ast.Attribute and type(function.value) is ast.Constant
    if joins and args and type(args[0]) is ast.Name:
        args = args[1:]
    return [function, *args, *node.keywords]


def _compared(node: ast.Compare) -> list[ast.AST]:
    """Return what is compared, but for a name of which only the keys are asked."""
    others = node.comparators
    if type(others[0]) is ast.Name and isinstance(node.ops[0], ast.In | ast.NotIn):
        others = others[1:]
    return [node.left, *others]


def _note_attribute(node: ast.Attribute, attributes: set[str], compiled: set[str | None]) -> None:
    attributes.add(node.attr)
    if node.attr == "compile":
        compiled.add(node.value.id if isinstance(node.value, ast.Name) else None)


def _imported(node: ast.AST) -> list[tuple[str, str | None]]:
    if isinstance(node, ast.ImportFrom):
        return [("." * node.level + (node.module or ""), alias.name) for alias in node.names]
    return [(alias.name, None) for alias in node.names] if isinstance(node, ast.Import) else []
