"""Functions of arrays, by their canonical names."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Location
from losspick.reading.python.data.arithmetic import OPERATORS, of_values
from losspick.reading.python.data.known_numbers import of_number
from losspick.reading.python.data.parting import parts_of_units
from losspick.reading.python.data.picking import one_a_row
from losspick.reading.python.data.spreading import spread
from losspick.reading.python.libraries.applying_layers import activate
from losspick.reading.python.libraries.layers import apply_sized_function
from losspick.reading.python.libraries.layouts import as_set
from losspick.reading.python.libraries.tensors import call_array_function
from losspick.reading.python.pairing import focus, overlap
from losspick.reading.python.pairing.by_hand import SUBTRACTING, note_difference
from losspick.reading.python.pairing.columns import note_column
from losspick.reading.python.pairing.comparing import cut_in_two, note_labels
from losspick.reading.python.pairing.distributions import DRAWING, note_distribution
from losspick.reading.python.pairing.formulas import note_formula
from losspick.reading.python.pairing.plain_margins import CUTTING, note_plain_margin
from losspick.reading.python.pairing.quantiles import CHOOSING, note_choice
from losspick.reading.python.pairing.scores import note_activation
from losspick.reading.python.pairing.uses import note_use
from losspick.reading.python.pairing.weights_by_hand import note_lookup
from losspick.reading.python.spelling.layer_tables import (
    NORMALISING,
    SIZED_FUNCTIONS,
    activation_function,
)
from losspick.reading.python.spelling.tensor_tables import ARRAY_MODULES
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last, parent
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, TermV, Value

#: Products of matrices.
_PRODUCTS = frozenset({"matmul", "mm", "addmm", "xw_plus_b", "dot", "tensordot", "einsum",
                       "inner", "matvec", "dot_general", "conv", "conv_general_dilated",
                       "conv_with_general_padding"})  # fmt: skip
#: Those of two arguments, in the order of the operator.
_SPREADING = frozenset({"matmul", "mm", "spmm", "bmm"})
#: What asks whether two arrays hold the same.
_COMPARING = frozenset({"equal", "not_equal", "eq"})
_AVERAGES = frozenset({"mean", "sum", "reduce_mean", "reduce_sum"})
#: Libraries whose activations normalise over the last axis unless told otherwise.
_LAST_BY_DEFAULT = ("jax.", "flax.", "tensorflow.", "keras.")


def compute(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a function of arrays gives; None: it is not known here."""
    if path in SIZED_FUNCTIONS:
        return apply_sized_function(path, given, frame.source.place(node))
    home, _, name = path.rpartition(".")
    arrays = home in ARRAY_MODULES
    if path in CUTTING:
        note_plain_margin(machine, node, frame)
    first = given.positional[0] if given.positional else UNKNOWN
    first = _judged(name, given) or first
    if arrays and (written := _layer_by_hand(name, given, node, frame)) is not None:
        return written
    if isinstance(first, Const) and (arrays or home == "math"):
        return _of_constant(name, first, given)
    if arrays and (known := _of_arrays(machine, first, path, given, node, frame)) is not None:
        return known
    activation = activation_function(path)
    if activation is not None:
        return _activated(machine, activation, path, given, node, frame)
    made = arrays and any(type(one) is TensorV and one.made for one in given.positional)
    return TensorV(made=True) if made else None


def _of_constant(name: str, first: Const, given: Arguments) -> Value:
    """Return what a function makes of a number, or is told to do by letters."""
    summed = overlap.of_einsum(given) if name == "einsum" else None
    return of_number(name, first) if summed is None else summed


def _note_use(
    machine: Machine, first: Value, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    name, others = last(path), given.positional[1:]
    if path in DRAWING:  # which torch's method of that name is not
        both = Arguments([first, *others], given.keywords, whole=given.whole)
        note_distribution(machine, path, both, frame.source.place(node))
        return
    if isinstance(first, TensorV):
        if not frame.within and path.startswith(_JAX):
            first = replace(first, predicted=first.made)  # gradients are those of functions
        rest = Arguments(others, given.keywords, whole=given.whole)
        if name == "softmax" and not others and path.startswith(_LAST_BY_DEFAULT):
            rest.keywords = {"axis": Const(-1), **given.keywords}
        note_use(machine, first, name, rest, node, frame)
        if name in SUBTRACTING and isinstance(node, ast.Call):
            other = rest.get(0, "y", "other")
            if isinstance(other, TensorV):
                note_difference(machine, first, other, node, frame)
    if name == "gather" and isinstance(first, TensorV) and first.values and others:
        note_lookup(machine, first, others[0], frame.source.place(node))
    if name in CHOOSING:
        note_choice(machine, name, node, frame)


#: Libraries that take gradients of functions alone, and of nothing outside of them.
_JAX = ("jax.", "flax.")


def _of_arrays(
    machine: Machine, first: Value, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Note the use of an array, and return what a function makes of it; None: it is not known."""
    _note_use(machine, first, path, given, node, frame)
    name = last(path)
    if isinstance(first, TermV) and name in _AVERAGES:
        return first
    if name in OPERATORS and len(given.positional) == _OF_TWO:
        return of_values(OPERATORS[name], first, given.positional[1])
    if name in _SPREADING and (summed := spread(first, given.get(1) or UNKNOWN)):
        return summed
    return _of_parts(machine, first, path, given, frame.source.place(node))


def _of_parts(
    machine: Machine, first: Value, path: str, given: Arguments, place: Location
) -> Value | None:
    """Return parts of an array, what is chosen among several, or what is computed of each."""
    name = last(path)
    if name in _COMPARING and len(given.positional) == _OF_TWO:
        note_column(machine, first, given.positional[1], place)
        if name != "not_equal":
            note_labels(machine, first, given.positional[1], place)
    parted = _parted(first, path, given) if name in _PARTING else None
    return parted or _chosen(name, given, first) or call_array_function(name, given, place)


def _layer_by_hand(name: str, given: Arguments, node: ast.AST, frame: Frame) -> Value | None:
    """Return sums that are weighted by parameters, or what is left of them above 0."""
    if name in _PRODUCTS and any(map(_is_learned, given.positional)):
        return _product(given, frame.source.place(node))
    cut = _cut_at_zero(name, given) if name in _CUTTING else None
    return None if cut is None else activate(cut, "relu", place=frame.source.place(node))


#: Functions that cut an array off, or choose by a condition.
_CUTTING = frozenset({"where", "maximum", "fmax"})


def _product(given: Arguments, place: Location) -> Value:
    """Return sums that are weighted by parameters."""
    first = given.positional[0]
    if len(given.positional) == _OF_TWO and not isinstance(first, Const):
        made = of_values(ast.MatMult(), first, given.positional[1])
        return replace(made, origin=place) if isinstance(made, TensorV) else made
    return TensorV("linear", origin=place, made=True)


_OF_TWO = 2


def _chosen(name: str, given: Arguments, first: Value) -> Value | None:
    """Return signs, the smaller or larger of raw scores, or one of two by a condition."""
    if name == "sign":
        return cut_in_two(first, "signs")
    if given.keywords or not given.whole:
        return None
    several = given.positional[1:] if name == "where" else given.positional
    if len(several) != _OF_TWO:
        return None
    one, other = several
    if name in _OF_BOTH and isinstance(one, TensorV) and isinstance(other, TensorV):
        scores = one.made and one.activation == other.activation == "linear"
        return of_values(ast.Add(), one, other) if scores else None
    if name != "where":
        return None
    row = focus.chosen(given) or one_a_row(one, other, UNKNOWN)
    return None if row == UNKNOWN else row


#: Functions that choose between the numbers that stand at the same place of two arrays.
_OF_BOTH = frozenset({"min", "max", "minimum", "maximum", "fmin", "fmax"})


def _judged(name: str, given: Arguments) -> TensorV | None:
    """Return what is cut off at 0, which may stand in either place: ``maximum(0, 1 - y * f)``."""
    if name not in ("maximum", "max", "fmax"):
        return None
    written = (v for v in given.positional if isinstance(v, TensorV) and v.pair is not None)
    return next(written, None)


def _cut_at_zero(name: str, given: Arguments) -> TensorV | None:
    """Return raw scores of which the negative ones become 0; None: something else.

    So people write it: ``maximum(x @ w + b, 0)``, ``where(scores > 0, scores, 0)``.
    """
    several = [v for v in given.positional if not isinstance(v, Const) or v.value != 0]
    if len(several) == len(given.positional) or given.keywords:
        return None
    if name == "where" and len(several) == _OF_TWO and _asks_for_positive(given):
        several = several[1:]
    elif name == "where":
        return None
    scores = several[0] if len(several) == 1 else UNKNOWN
    raw = isinstance(scores, TensorV) and scores.made and scores.activation == "linear"
    return scores if raw and isinstance(scores, TensorV) and not scores.fixed else None


def _asks_for_positive(given: Arguments) -> bool:
    """Tell whether a condition is that what is chosen under it is above 0."""
    test, chosen = given.nodes.get(0), given.nodes.get(1)
    if not isinstance(test, ast.Compare) or chosen is None or given.positional[-1] == UNKNOWN:
        return False
    above = isinstance(test.ops[0], ast.Gt | ast.GtE) and ast.unparse(test.comparators[0]) in _ZEROS
    return above and ast.dump(test.left) == ast.dump(chosen)


_ZEROS = ("0", "0.0")


#: Functions that part an array into a number of arrays; torch's ``split`` is told their size.
_PARTING = frozenset({"split", "chunk", "tensor_split", "array_split"})


def _parted(whole: Value, path: str, given: Arguments) -> ListV | None:
    """Return the parts of an output along its rows or its units; None: it is another thing."""
    number = given.get(1, "chunks", "sections", "num_or_size_splits", "indices_or_sections")
    parts = number.value if isinstance(number, Const) else None
    axis = given.get(2, "dim", "axis")
    if not isinstance(whole, TensorV) or not whole.made or path == "torch.split":
        return None
    if axis not in (None, Const(0)):
        return parts_of_units(whole, number, axis) if path in _BY_SIZES or parts else None
    if type(parts) is not int or not 0 < parts <= _MOST_PARTS:
        return None
    return ListV([replace(whole, rank=None) for _ in range(parts)], kind="tuple")


_MOST_PARTS = 8
#: Takes a list of the sizes of the parts, where others take one of places.
_BY_SIZES = ("tensorflow.split",)


def _is_learned(value: Value) -> bool:
    return isinstance(value, TensorV) and value.learned


def _activated(
    machine: Machine, name: str, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    taken = given.get(0, "input", "x", "logits", "features", "tensor") or UNKNOWN
    axis = given.get(1, "dim", "axis")
    number = axis.value if isinstance(axis, Const) and type(axis.value) is int else None
    if axis is None and path.startswith(_LAST_BY_DEFAULT):
        number = -1
    if name in NORMALISING and path.startswith(("keras.", "tensorflow.")):
        taken = as_set(machine, taken, number, None)
    if parent(path) not in ARRAY_MODULES:
        note_activation(machine, taken, name, frame.source.place(node), frame)
    if isinstance(taken, TensorV) and taken.pair is not None:
        note_formula(machine, taken, name, given, frame.source.place(node))
    return activate(taken, name, axis=number, place=frame.source.place(node))
