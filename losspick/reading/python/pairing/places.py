"""Losses of more than two arguments, of which two others than the first have changed places.

``GaussianNLLLoss`` takes the targets before the variance, and a CTC loss of torch the lengths of
the inputs before those of the targets: what each is called tells that they stand the other way.
"""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.reading.python.pairing.deviations import note_deviation
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, LossV, TensorV, Value

_VARIANCE = "written out.variance of GaussianNLLLoss"
_GAUSSIAN = ("GaussianNLLLoss", "gaussian_nll_loss")
_CTC = ("CTCLoss", "ctc_loss")
#: How people call what stands in the two places.
_LABELS = regex(
    r"(?:y|yb|y_?true|y_?batch|batch_?y|y_?train|(?:true_|batch_)?(?:labels?|targets?)"
    r"|(?:ground_?)?truth|gts?)"
)
_VARIANCES = regex(r"(?:\w+_)?(?:var|vars|variances?)|(?:s|sigma|std)(?:_?2|_?sq|_squared)")
_INPUT_LENGTHS = regex(
    r"(?:inputs?|in|logits?|log_?probs?|preds?|outputs?|out|x|frames?|feats?|features?|audio|specs?"
    r"|spectrograms?)_?(?:lens?|lengths?|sizes?)"
)
_TARGET_LENGTHS = regex(
    r"(?:targets?|tgt|labels?|y|text|transcripts?|tokens?)_?(?:lens?|lengths?|sizes?)"
)


def note_places(
    machine: Machine, loss: LossV, given: Arguments, spec: ModelSpec, frame: Frame
) -> None:
    """Note what stands in the places behind the first, if a loss takes something there."""
    name = last(loss.path)
    if name in _GAUSSIAN:
        if _is_variance_first(given, frame):
            _note(machine, loss, spec, LABELS_AS_VARIANCE)
        else:
            _note_variance(machine, loss, given, spec)
            note_deviation(machine, loss.written, given, frame)
    elif name in _CTC and loss.path.startswith("torch.") and given.source is frame.source:
        third, fourth = (_called(given, at, word) for at, word in enumerate(_LENGTHS, 2))
        if _TARGET_LENGTHS.fullmatch(third) and _INPUT_LENGTHS.fullmatch(fourth):
            _note(machine, loss, spec, LENGTHS)


_LENGTHS = ("input_lengths", "target_lengths")
LABELS_AS_VARIANCE = "written out.labels in the place of the variance"
LENGTHS = "written out.lengths in each other's place"


def _note(machine: Machine, loss: LossV, spec: ModelSpec, path: str) -> None:
    if machine.caught:
        return
    named = Fact(NamedLoss(path=path, written=loss.written), loss.place)
    found = ModelSpec(
        framework=spec.framework, reader="python", loss=named, call=spec.call, swapped=True
    )
    machine.found.append(found)


def _is_variance_first(given: Arguments, frame: Frame) -> bool:
    """Tell whether a variance stands in the place of the targets, and those behind it."""
    if given.source is not frame.source:
        return False
    second, third = given.get(1, "target"), given.get(2, "var")
    if isinstance(third, TensorV) and third.made:
        return False
    named = _VARIANCES.fullmatch(_called(given, 1, "target")) is not None
    made = isinstance(second, TensorV) and second.made and not second.fixed
    return (named or made) and _LABELS.fullmatch(_called(given, 2, "var")) is not None


def _called(given: Arguments, at: int, word: str) -> str:
    """Return what an argument is called, whatever is made of its form: ``y`` of ``y.view(-1)``."""
    node = given.nodes.get(given.key(at, word) or 0)
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr not in _FORMING:
            return ""
        node = node.func.value
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value).casefold()  # that of batch["target"]
    return last_name(node).casefold()


_FORMING = frozenset({"float", "double", "to", "cuda", "cpu", "detach", "view", "reshape", "long",
                      "int", "squeeze", "unsqueeze", "flatten", "ravel", "contiguous"})  # fmt: skip


def _note_variance(machine: Machine, loss: LossV, given: Arguments, spec: ModelSpec) -> None:
    """The normal likelihood takes a variance as its third argument."""
    variance: Value | None = given.get(2, "var")
    if spec.call is None:
        return
    if isinstance(variance, TensorV) and variance.activation == "linear" and variance.made:
        rate: dict[str, Value] = {"log_input": Const(False)}
        named = LossV(_VARIANCE, f"variance of {loss.written}", rate, loss.place)
        machine.found.append(describe(named, spec.framework, variance, call=spec.call))
