"""Which axis of an output the classes have, and whether softmax went over another one.

It is known of the output, or told by the one-hot rows that the output is multiplied with, or by
the axes that are summed over: those of the places in a picture.
"""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.spelling.layer_tables import NORMALISING
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import ListV, TensorV, Value, altered

#: Axes of the places in a picture, behind those of the rows and the classes.
_PLACES = frozenset({2, 3})
_FROM_BEHIND = frozenset({-1, -2})
#: Axes of a batch of pictures.
_PICTURES = 4
#: What an output is called that is laid out anew after a softmax went over another axis.
ASTRAY = "softmax over places"


def is_astray(output: TensorV) -> bool:
    """Tell whether softmax went over another axis of pictures than that of the classes."""
    axis, rank = output.axis, output.rank
    if axis is None or output.class_axis is None or rank is None or rank < _PICTURES:
        return False
    return output.activation in NORMALISING and axis % rank != output.class_axis % rank


def may_be_astray(output: TensorV) -> bool:
    """Tell whether softmax goes over an axis that may not be that of the classes."""
    if output.activation != "softmax" or output.axis is None or output.fixed:
        return False
    open_layout = output.class_axis in (None, 1) and output.rank is None
    return (open_layout and output.axis not in (0, 1)) or is_astray(output)


def laid_out_anew(output: TensorV, kept: TensorV) -> TensorV | None:
    """Return a softmax over places that is flattened or taken in parts; None: it is none."""
    if output.activation != "softmax" or output.class_axis != 1 or not is_astray(output):
        return None
    return altered(kept, axis=output.axis, rank=None, class_axis=None, name=ASTRAY)


def as_it_was(output: TensorV) -> TensorV:
    """Return a softmax over places in the layout of pictures that it was computed in."""
    return altered(output, class_axis=1, rank=_PICTURES) if output.name == ASTRAY else output


def is_expected(output: TensorV, given: Arguments) -> bool:
    """Tell whether shares are summed over the axis of their softmax alone, as an expectation."""
    axis = whole_number(given.get(0, "dim", "axis"))
    return axis is not None and axis == output.axis


def beside_labels(output: TensorV, labels: Value) -> TensorV:
    """Return an output that is multiplied with labels, with its classes where theirs are."""
    known = output.class_axis not in (None, 1) or output.rank is not None
    if known or not isinstance(labels, TensorV):
        return output
    pictures = labels.rank is not None and labels.rank >= _PICTURES
    if labels.targets is not TargetDomain.ONE_HOT or labels.class_axis != 1 or not pictures:
        return output
    return altered(output, class_axis=1, rank=labels.rank)


def summed(output: TensorV, given: Arguments) -> TensorV:
    """Return an output that is summed, with its classes along the second axis if that is left."""
    return summed_over(output, _axes(given.get(0, "dim", "axis")))


def summed_over(output: TensorV, axes: frozenset[int]) -> TensorV:
    """Return an output that is summed over some axes; see ``summed``."""
    if output.axis is None or output.class_axis == -1 or output.rank not in (None, _PICTURES):
        return output
    told = output.axis in axes or 0 in axes or output.rank is not None
    pictures = told and axes in (_PLACES, _PLACES | {0})
    pictures = pictures or (axes == _FROM_BEHIND and output.axis in axes)
    return altered(output, class_axis=1, rank=_PICTURES) if pictures else output


def _axes(value: Value | None) -> frozenset[int]:
    items = value.items if isinstance(value, ListV) and value.whole else []
    axes = [number for one in items if (number := whole_number(one)) is not None]
    return frozenset(axes) if len(axes) == len(items) else frozenset()
