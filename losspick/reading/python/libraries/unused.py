"""Losses that a model is compiled with, and that nothing ever computes.

Keras 1 and 2 wanted a model to be compiled before it predicts, so generators and parts of trained
networks are given some loss that plays no part. And a model with a step of training of its own may
compute another loss in there.
"""

from __future__ import annotations

import ast
import re

from losspick.core.regexes import regex
from losspick.reading.python.text.code import code_of
from losspick.reading.python.values.class_values import ancestors, find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    CompiledV,
    FunctionV,
    LayerV,
    ModelV,
    ObjectV,
)

#: Methods that compute the loss of a Keras model, and that a program may replace.
_STEPS = ("train_step", "compute_loss")
#: How such a method comes to the loss that the model was compiled with.
_COMPILED = regex(
    r"\b_?compiled?_loss\b|\bself\.loss\b|\bsuper\([^)]*\)\.(?:train_step|test_step|compute_loss)\b|"
    r"\bModel\.(?:train_step|compute_loss)\b"
)


def is_replaced(machine: Machine, owner: ModelV | ObjectV) -> bool:
    """Tell whether a model's own step of training leaves out the loss it is compiled with."""
    if not isinstance(owner, ObjectV):
        return False
    own = [name for name in _STEPS if isinstance(find_member(owner.cls, name), FunctionV)]
    if not own:
        return False
    source_of = machine.project.source_of
    codes = [code_of(one.node, source_of(one.scope.module)).text for one in ancestors(owner.cls)]
    if any(map(_COMPILED.search, codes)):
        return False
    return "compute_loss" in own or not any("compute_loss" in code for code in codes)


#: Methods that compute no loss, and hand the model to nobody.
_QUIET = frozenset({"compile", "predict", "predict_on_batch", "predict_classes", "predict_proba",
                    "predict_generator", "make_predict_function", "_make_predict_function",
                    "summary", "load_weights", "save_weights", "get_weights", "set_weights",
                    "get_layer", "count_params", "build", "get_config", "to_json", "to_yaml",
                    "reset_states"})  # fmt: skip
#: What trains some model.
_TRAINING = regex(r"\.(?:fit|train_)\w*\s*\(")
#: What does so, or takes weights from where that was done.
_TRAINED = regex(r"\.(?:fit|train_|load_weights|set_weights)\w*\s*\(")
_JUDGING = r"(?:fit|train|evaluate|test_|score|partial_)"


def is_idle_by_text(node: ast.AST, frame: Frame) -> bool | None:
    """Tell whether a file names the model that is compiled where it predicts, and nowhere else.

    Returns:
        False if it is trained or judged by that name, or may be trained by others; None if it is
        not seen to predict by that name.
    """
    function = node.func if isinstance(node, ast.Call) else None
    model = function.value if isinstance(function, ast.Attribute) else None
    word = getattr(model, "id", getattr(model, "attr", None))
    if word is None:
        return False
    # a pattern that begins with a word is found far faster than one that begins with its edge
    text, name = frame.source.text, rf"{re.escape(word)}(?<!\w{re.escape(word)})"
    if re.search(rf"{name}\s*\.\s*{_JUDGING}\w*\s*\(", text):
        return False
    elsewhere = _TRAINING if isinstance(model, ast.Attribute) else _TRAINED
    if not elsewhere.search(text):
        return False  # nothing says that the weights come from another training
    body = "" if frame.function is None else frame.source.text_of(frame.function)
    if re.search(rf"\b(?:return|yield)\b[^\n]*{name}\b(?!\s*[.(\[])", body):
        return False
    return True if re.search(rf"{name}\s*\.\s*predict\w*\s*\(", text) else None


def note_method(owner: ModelV | ObjectV | LayerV, name: str, frame: Frame) -> None:
    """Note what a method does with the loss that its model is compiled with."""
    if isinstance(owner, LayerV) or not owner.compiled:
        return
    quiet = name in _QUIET or (name == "save" and _TRAINING.search(frame.source.text) is not None)
    for compiled in owner.compiled:
        compiled.needed = compiled.needed or not quiet  # saved untrained, it is for others to train
        here = compiled.place.path == frame.source.path
        compiled.predicts = compiled.predicts or (here and name.startswith("predict"))


def note_handed_on(given: Arguments) -> None:
    """Note that unknown code is given compiled models, which it may train."""
    for value in (*given.positional, *given.keywords.values()):
        if isinstance(value, ModelV | ObjectV):
            for compiled in value.compiled:
                compiled.needed = True


def is_unused(compiled: CompiledV) -> bool:
    """Tell whether nothing computes the loss that a model is compiled with."""
    if compiled.idle is False or compiled.needed or compiled.fits:
        return False
    return bool(compiled.idle) or compiled.predicts
