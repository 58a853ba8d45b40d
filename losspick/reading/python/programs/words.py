"""The names that stand in a function, and whether they make it worth following."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from losspick.reading.python.pairing.scores import HALF
from losspick.reading.python.programs.writing_out import is_written_out, lines_with, rounds_outputs
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.text.code import Code, code_of
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.names import last

#: Last parts of the names of all losses; a name like one of them may be one.
LOSSES = frozenset(last(path) for path in (*LOSS_CLASSES, *LOSS_FUNCTIONS)) | {
    "log_softmax", "LogSoftmax", "logsigmoid", "log_sigmoid", "LogSigmoid", "take_along_axis",
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
                    "xgboost", "lightgbm", "catboost", "hydra", "hydra_zen"})  # fmt: skip
_MEANS = frozenset({"mean", "reduce_mean"})
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
_ASKING_FOR_KEYS = frozenset({ast.Compare, ast.Attribute, ast.Call})


@dataclass(frozen=True, slots=True)
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


#: The word that a text ends with, and how long one is that the name of a loss begins with.
_END = re.compile(r"\w*\Z")
_LONGEST = max(map(len, LOSSES))
_BEHIND_A_DOT = re.compile(r"\.(\w+)")
#: What a text alone does not tell: imports, uses of outputs, ``compile``.
_IMPORT = re.compile(r"\n[ \t]+(?:from [.\w]+ import|import \w)")
_NO_GRADIENT = re.compile(
    r"(?:with [^\n]*|@[\w.]*)(?:no_grad|inference_mode)"
    r"|def (?:predict|infer|(?:validation|test)_step)"
)
#: What is compiled is neither a pattern nor a function.
_COMPILES = re.compile(r"(?<!\bre)(?<!\btorch)\.compile\(")
_HALF = re.compile(r"(?:[<>]|[<>=!]=) ?0?\.5\b|\b0?\.5 ?(?:[<>]|[<>=!]=)")
_DIFFERENCE = re.compile(r" - (?:[^\W\d]|\()")
_CLOSE_DIFFERENCE = re.compile(r"[(,=*+] ?[\w.()\[\]:]+-[^\W\d]")


def mentions(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of some words stands in a text, in capital letters or small ones."""
    return any(map(text.casefold().__contains__, words))


def _calls_a_loss(text: str) -> bool:
    """Tell whether a text calls a class of losses, as most do that use one.

    That is told many times faster than all words are split off.
    """
    if "Loss(" not in text:
        return False
    ends = (_END.search(before[-_LONGEST:]) for before in text.split("Loss(")[:-1])
    return any(f"{end.group()}Loss" in LOSSES for end in ends if end is not None)


def _judges(code: Code) -> bool:
    """Tell whether a text writes a loss out, or rounds outputs."""
    return is_written_out(code) or ("round" in code.words and rounds_outputs(code.text))


def _tells_little(code: Code) -> bool:
    """Tell whether a text may name a loss, or use an output, so that its syntax has to tell."""
    words, text = code.words, code.text
    return (
        not LOSSES.isdisjoint(words)
        or (not _MEANS.isdisjoint(words) and "mean(" in text and _subtracts(text))
        or ("import" in words and _IMPORT.search(text) is not None)
        or ("compile" in words and _COMPILES.search(text) is not None)
        or (not SCORES.isdisjoint(words) and _keeps_no_gradient_somewhere(code))
        or ("5" in words and any(map(_HALF.search, lines_with((".5",), text))))
    )


def _keeps_no_gradient_somewhere(code: Code) -> bool:
    told = any(map(code.low.__contains__, ("no_grad", "inference_mode", "predict", "infer")))
    return told and _NO_GRADIENT.search(code.text) is not None


def _subtracts(code: str) -> bool:
    return _DIFFERENCE.search(code) is not None or _CLOSE_DIFFERENCE.search(code) is not None


def words_of_quiet(cls: ast.ClassDef, source: Source) -> Words | None:
    """Return the names that stand in a class; None: something in it may be a loss.

    Names and attributes are not told apart, which does no harm.
    """
    code = code_of(cls, source)
    if _calls_a_loss(code.text) or _tells_little(code) or _judges(code):
        return None
    words = code.words
    return Words(words - {cls.name}, words, frozenset(), (), judging=False)


def words_in(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, source: Source) -> Words:
    """Return the names that stand in a function; more where that does no harm.

    The text of most functions tells at once that nothing in it is a loss, or uses an output.
    """
    code = code_of(node, source)
    words = code.words
    judging = _calls_one(code.text, LOSSES & words) or _judges(code)
    scoring = is_without_gradient(node) or getattr(node, "name", "") in AFTER_TRAINING | SCORING
    judging = judging or (not SCORES.isdisjoint(words) and scoring)
    if not judging and _tells_little(code):
        return words_of(whole(node))
    behind = frozenset(_BEHIND_A_DOT.findall(code.text))
    return Words(words, behind, frozenset(), (), judging)


def _calls_one(code: str, names: Iterable[str]) -> bool:
    """Tell whether a text calls something by one of some names, and does not only define it."""
    return any(code.count(f"{name}(") > code.count(f"def {name}(") for name in names)


def words_of(node: ast.AST) -> Words:
    """Return the names that stand in a function or class."""
    names: set[str] = set()
    attributes: set[str] = set()
    compiled: set[str | None] = set()
    imports: list[tuple[str, str | None]] = []
    judging = differences = centred = fixed = False
    waiting = [node]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is ast.Name:
            names.add(one.id)  # type: ignore[attr-defined]
            continue
        if kind is ast.Attribute:
            _note_attribute(one, attributes, compiled)  # type: ignore[arg-type]
        elif kind is ast.Import or kind is ast.ImportFrom:
            imports += _imported(one)
        elif kind is ast.Constant or kind is ast.Slice:  # places in an array are no errors
            if getattr(one, "value", None) in LOSSES:
                names.add(one.value)  # type: ignore[attr-defined]
            continue
        elif kind is ast.BinOp and type(one.op) is ast.Sub:  # type: ignore[attr-defined]
            differences = differences or _compares(one.left, one.right)  # type: ignore[attr-defined]
            centred = centred or _is_mean(one.right)  # type: ignore[attr-defined]
        elif kind is ast.Compare:
            judging = judging or _is_use(one)  # type: ignore[arg-type]
        elif kind is ast.With or kind is ast.FunctionDef:
            fixed = fixed or _keeps_no_gradient(one)  # type: ignore[arg-type]
        inside = _without_keys(one) if kind in _ASKING_FOR_KEYS else None
        waiting += inside if inside is not None else children_of(one)
    both = names | attributes
    differences = differences and not (centred and not _ROOTS.isdisjoint(both))
    judging = judging or (differences and not _MEANS.isdisjoint(both))
    judging = judging or (fixed and not SCORES.isdisjoint(both))
    bare = frozenset(names), frozenset(attributes), frozenset(compiled)
    return Words(*bare, tuple(imports), judging)


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


def _without_keys(node: ast.AST) -> list[ast.AST] | None:
    """Return what stands in an expression apart from a name of which only the keys are asked.

    So are dictionaries of losses by their names, in ``word in LOSSES`` or ``", ".join(LOSSES)``.
    """
    asked: list[ast.expr] = []
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
        asked = node.comparators[:1]
    elif isinstance(node, ast.Attribute) and node.attr == "keys":
        asked = [node.value]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        asked = node.args[:1] if isinstance(node.func.value, ast.Constant) else []
    elif isinstance(node, ast.Call) and getattr(node.func, "id", None) == "isinstance":
        return list(node.args[:1])
    if not asked or not isinstance(asked[0], ast.Name):
        return None
    return [inner for inner in children_of(node) if inner is not asked[0]]


def _note_attribute(node: ast.Attribute, attributes: set[str], compiled: set[str | None]) -> None:
    attributes.add(node.attr)
    if node.attr == "compile":
        compiled.add(node.value.id if isinstance(node.value, ast.Name) else None)


def _imported(node: ast.AST) -> list[tuple[str, str | None]]:
    if isinstance(node, ast.ImportFrom):
        return [("." * node.level + (node.module or ""), alias.name) for alias in node.names]
    return [(alias.name, None) for alias in node.names] if isinstance(node, ast.Import) else []
