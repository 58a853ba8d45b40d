"""Losses whose arguments changed places in a later release, and programs for the earlier one."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.reading.python.pairing.swapping import is_swapped, swapped_by_names
from losspick.reading.python.spelling.loss_tables import Order
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.values import UNKNOWN, LossV

#: Losses of TensorFlow whose arguments have changed places.
_OF_TENSORFLOW = frozenset(
    f"tensorflow.nn.{kind}_cross_entropy_with_logits"
    for kind in ("softmax", "sparse_softmax", "sigmoid")
)
#: What programs for the first TensorFlow hold; later ones have it elsewhere.
_FIRST = regex(
    r"\btf\.(?:placeholder|Session|InteractiveSession|get_collection|train\.\w+Optimizer|"
    r"initialize_all_variables|global_variables_initializer)\("
)
#: Losses of Keras that took the output first until 2.0.
_OF_KERAS = frozenset(
    f"keras.backend.{kind}_crossentropy" for kind in ("binary", "categorical", "sparse_categorical")
)
#: What programs for the first Keras hold; early releases of the second took some of it too.
_FIRST_KERAS = regex(
    r"\bkeras\.objectives\b|\bfrom keras\.layers(?:\.\w+)? import [^\n]*\bmerge\b|"
    r"[(,]\s*(?:border_mode|subsample|nb_epoch|nb_filter|nb_row|dim_ordering|samples_per_epoch|"
    r"W_regularizer|init)\s*=|\bDeconvolution2D\(|\bimage_dim_ordering\("
)
#: What no program for the first Keras holds.
_LATER_KERAS = regex(r"[(,]\s*(?:epochs|steps_per_epoch)\s*=|\bkeras\.utils\.vis_utils\b")


def is_of_old(loss: LossV, order: Order, given: Arguments, frame: Frame) -> bool:
    """Tell whether a loss is given its arguments in the order of an earlier release."""
    if len(given.positional) < 2:
        return False
    if loss.path in _OF_TENSORFLOW:
        return _is_of_first_tensorflow(frame.source.text)
    return loss.path in _OF_KERAS and _is_of_first_keras(loss, order, given, frame)


def _is_of_first_tensorflow(text: str) -> bool:
    """Tell whether a program is for TensorFlow 0.

    There, scores stood first; the next releases refused positions, until labels stood first.
    """
    old = not any(word in text for word in ("compat.v1", "tensorflow_v1", "disable_v2"))
    return old and _FIRST.search(text) is not None


def _is_of_first_keras(loss: LossV, order: Order, given: Arguments, frame: Frame) -> bool:
    """Tell whether a program for Keras 1 gives the output first.

    Whichever order its release has, the program means the one in which it is no mistake.
    """
    text = frame.source.text
    if _FIRST_KERAS.search(text) is None or _LATER_KERAS.search(text) is not None:
        return False
    output = given.get(order.prediction, *order.prediction_names) or UNKNOWN
    target = given.get(order.target, *order.target_names) or UNKNOWN
    if is_swapped(loss, order, given, output, target):
        return True
    return target == UNKNOWN and swapped_by_names(loss, order, given, output, frame)
