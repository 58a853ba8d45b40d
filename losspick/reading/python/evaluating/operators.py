"""Arithmetic and comparisons, as far as domains survive them."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data import texts
from losspick.reading.python.data.arithmetic import of_tensors
from losspick.reading.python.data.boosted import HAZARDS, KEPT, NEGATED, RATES, is_of_booster
from losspick.reading.python.data.bounds import IN_PERCENT
from losspick.reading.python.data.either_sign import turned
from losspick.reading.python.data.in_columns import is_row
from losspick.reading.python.data.known_numbers import of_two_numbers
from losspick.reading.python.data.normalising import ONE_AND_EXPONENTIAL, is_softmax_of_shares
from losspick.reading.python.data.rows import is_number
from losspick.reading.python.data.scaled_columns import of_operation
from losspick.reading.python.data.series import of_neighbours
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.data.steps import of_steps
from losspick.reading.python.evaluating.offsets import computed, note_log_rates
from losspick.reading.python.evaluating.percentages import in_percent
from losspick.reading.python.libraries.setting_files import joined_path
from losspick.reading.python.pairing import critics, focus, formulas, overlap, terms
from losspick.reading.python.pairing.by_hand import LOG_OF_SCORE, note_difference, note_likelihood
from losspick.reading.python.pairing.distributions import note_spread
from losspick.reading.python.pairing.margins_by_hand import note_margin_by_hand
from losspick.reading.python.pairing.normalisers import (
    MINUS_SCORES,
    is_likelihood,
    note_scores_of_labels,
)
from losspick.reading.python.pairing.quantiles import note_product
from losspick.reading.python.pairing.scores import note_by_hand
from losspick.reading.python.pairing.shown_percents import HUNDRED, note_expected, note_percent
from losspick.reading.python.pairing.weights_by_hand import note_weights
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import LONGEST_LIST, Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    FileV,
    ListV,
    TableV,
    TensorV,
    TermV,
    Unknown,
    Value,
    altered,
)


def binary(machine: Machine, node: ast.BinOp, frame: Frame) -> Value:
    """Return the value of an arithmetic operation."""
    left, right = machine.evaluate(node.left, frame), machine.evaluate(node.right, frame)
    if type(left) is Unknown and type(right) is Unknown:
        return UNKNOWN  # as in three of four
    if isinstance(left, Const) and isinstance(left.value, str):
        return texts.operate(node.op, left, right)
    if isinstance(left, FileV):
        return joined_path(left, right) if isinstance(node.op, ast.Div) else UNKNOWN
    if isinstance(left, DictV) and isinstance(right, DictV):
        return _of_dicts(node.op, left, right)
    if isinstance(left, ListV) or isinstance(right, ListV):
        note_weights(machine, node, left, right, frame)
        return _of_lists(node.op, left, right)
    if isinstance(left, Const) and isinstance(right, Const):
        return of_two_numbers(node.op, left, right)
    if isinstance(left, TermV) or isinstance(right, TermV):
        focus.note_focus(machine, left, right, frame.source.place(node))
        return terms.of_terms(machine, node, left, right, frame)
    if (signed := _signed(node, left, right, frame)) is not None:
        return signed
    if isinstance(left, TensorV) or isinstance(right, TensorV):
        _note_by_hand(machine, node, left, right, frame)
        step = formulas.of_operation(node.op, left, right)
        step = step or overlap.of_operation(node.op, left, right)
        step = step or critics.of_operation(node.op, left, right)
        step = step or focus.of_operation(machine, node, left, right, frame)
        made = step or computed(of_tensors(node.op, left, right), node, (left, right), frame)
        return TensorV(name=IN_PERCENT) if _is_percent(machine, node, made, frame) else made
    return UNKNOWN


def _is_percent(machine: Machine, node: ast.BinOp, made: Value, frame: Frame) -> bool:
    """Tell whether data of which nothing else is known are shares in percent."""
    data = isinstance(made, TensorV) and made.name == COMPUTED and not made.made
    return (data or made == UNKNOWN) and in_percent(machine, node, frame)


def _note_by_hand(
    machine: Machine, node: ast.BinOp, left: Value, right: Value, frame: Frame
) -> None:
    if isinstance(node.op, ast.Mult):
        _note_factors(machine, node, left, right, frame)
    if isinstance(node.op, ast.Add) and isinstance(left, TensorV) and isinstance(right, TensorV):
        formulas.note_sum(machine, left, right, frame.source.place(node))
    if type(node.left) is ast.BinOp and isinstance(node.op, ast.Add | ast.Sub):
        note_margin_by_hand(machine, node, frame)
    overlap.note_overlap(machine, node, left, right, frame)
    if isinstance(right, TensorV) and right.activation == ONE_AND_EXPONENTIAL:
        note_by_hand(machine, right, frame.source.place(node))
    if isinstance(node.op, ast.Div):
        _note_divided(machine, node, left, right, frame)
    if isinstance(node.op, ast.Sub):
        note_log_rates(machine, node, frame)
    compared = isinstance(node.op, ast.Sub | ast.Mult)
    if compared and isinstance(left, TensorV) and isinstance(right, TensorV):
        note_difference(machine, left, right, node, frame)


def _note_divided(
    machine: Machine, node: ast.BinOp, left: Value, right: Value, frame: Frame
) -> None:
    if is_softmax_of_shares(left, right):
        note_by_hand(machine, left, frame.source.place(node), "softmax")
    if isinstance(right, TensorV) and right.activation == "linear":
        note_spread(machine, node, right, frame)


def _note_factors(
    machine: Machine, node: ast.BinOp, left: Value, right: Value, frame: Frame
) -> None:
    if isinstance(left, Const) or isinstance(right, Const):
        if left in HUNDRED or right in HUNDRED:
            note_percent(machine, left, right, node, frame)
        return
    if type(node.left) is ast.BinOp or type(node.right) is ast.BinOp:
        note_product(machine, node, frame)
    note_weights(machine, node, left, right, frame)
    note_expected(machine, left, right, node, frame)
    for side in (left, right):
        note_likelihood(machine, side, node, frame)
    formulas.note_swapped(machine, left, right, frame.source.place(node))


_ONES, _LESS_ONE = (Const(1), Const(1.0)), (Const(-1), Const(-1.0))


def _signed(node: ast.BinOp, left: Value, right: Value, frame: Frame) -> Value | None:
    """Return numbers that are known to be on either side of zero; None: not known."""
    if type(left) is TableV:
        return of_operation(node.op, left, right)
    if isinstance(node.op, ast.Mult) and (left in _LESS_ONE or right in _LESS_ONE):
        return turned(right if left in _LESS_ONE else left, node, frame)
    if (series := of_neighbours(node, left, right, frame.source.text)) is not None:
        return series
    if _is_signed(node, left, right):
        return TensorV(targets=TargetDomain.SIGNED_UNIT_INTERVAL, dtype="float")
    counted = isinstance(right, TensorV) and right.targets is TargetDomain.ZERO_ONE
    return of_steps(node, left, right) if counted and isinstance(node.op, ast.Add) else None


#: What lies in the middle of bytes.
_MIDDLE = 127.5
_MIDDLES = (Const(_MIDDLE), Const(127), Const(127.0), Const(128), Const(128.0))


def _is_signed(node: ast.BinOp, left: Value, right: Value) -> bool:
    """Tell whether bytes are brought into the interval from -1 to 1: ``x / 127.5 - 1``.

    So they are by ``(x - 127.5) / 127.5``.
    """
    inner = node.left
    if not isinstance(inner, ast.BinOp):
        return False
    halved = isinstance(inner.op, ast.Div) and isinstance(node.op, ast.Sub) and right in _ONES
    centred = isinstance(inner.op, ast.Sub) and isinstance(node.op, ast.Div) and right in _MIDDLES
    middle = getattr(inner.right, "value", None)
    if not (halved and middle == _MIDDLE) and not (centred and Const(middle) == right):
        return False
    return left == UNKNOWN or (isinstance(left, TensorV) and not left.made)


def _of_dicts(op: ast.operator, left: DictV, right: DictV) -> Value:
    if not isinstance(op, ast.BitOr):
        return UNKNOWN
    whole = left.whole and right.whole
    return DictV(left.items | right.items, whole, left.places | right.places)


def _of_lists(op: ast.operator, left: Value, right: Value) -> Value:
    if isinstance(op, ast.Add) and isinstance(left, ListV) and isinstance(right, ListV):
        if len(left.items) + len(right.items) > LONGEST_LIST:
            return UNKNOWN
        whole, loose = left.whole and right.whole, left.loose or right.loose
        return ListV([*left.items, *right.items], whole, left.kind, loose)
    if isinstance(op, ast.Mult) and isinstance(left, ListV):
        return _repeated(left, right)
    return UNKNOWN


def _repeated(items: ListV, times: Value) -> Value:
    """Return a list that is repeated; of numbers, it need not be known how often."""
    number = times.value if isinstance(times, Const) else None
    if isinstance(number, int) and 0 <= number * len(items.items) <= LONGEST_LIST:
        return ListV(items.items * number, items.whole, items.kind, items.loose)
    numbers = items.whole and items.items and all(map(is_number, items.items))
    counted = times == UNKNOWN or (is_number(times) and isinstance(times, TensorV))
    return ListV(items.items, loose=True) if numbers and counted else UNKNOWN


def unary(machine: Machine, node: ast.UnaryOp, frame: Frame) -> Value:
    """Return the value of a sign or a negation."""
    value = machine.evaluate(node.operand, frame)
    if isinstance(value, Const) and isinstance(value.value, int | float):
        if isinstance(node.op, ast.USub):
            return Const(-value.value)
        if isinstance(node.op, ast.Not):
            return Const(not value.value)
    if isinstance(node.op, ast.Not):
        from losspick.reading.python.evaluating.statements import truth

        known = truth(value)
        return UNKNOWN if known is None else Const(not known)
    if isinstance(node.op, ast.USub) and (number := turned(value, node, frame)) is not None:
        return number
    if isinstance(value, TensorV) and isinstance(node.op, ast.USub):
        _note_picked(machine, value, node, frame)
        if _is_of_scores(value) or _is_total(node.operand) or _picks(node.operand):
            note_likelihood(machine, value, node, frame)
        overlap.note_overlap(machine, node, UNKNOWN, value, frame)
        return altered(value, name=MINUS_SCORES) if is_likelihood(value) else _negative(value)
    mask = isinstance(value, TensorV) and value.dtype == "bool" and not value.made
    return value if mask or isinstance(value, TermV) else UNKNOWN


def _is_of_scores(value: TensorV) -> bool:
    """Tell whether a layer made something; what is computed of bare numbers may be a density."""
    known = value.units is not None or value.class_axis is not None or value.before is not None
    return known or value.picked or value.activation != LOG_OF_SCORE


def _picks(node: ast.expr) -> bool:
    return any(isinstance(one, ast.Subscript) for one in walk(node))


def _note_picked(machine: Machine, value: TensorV, node: ast.UnaryOp, frame: Frame) -> None:
    """Note the mean of the labels' scores as a likelihood, where they are no logarithms."""
    if is_likelihood(value) and _is_total(node.operand):
        note_scores_of_labels(machine, value, node, frame)


def _is_total(node: ast.expr) -> bool:
    """Tell whether one number is computed of all rows."""
    if not isinstance(node, ast.Call):
        return False
    name = last_name(node.func)
    axes = [one for one in node.args if isinstance(one, ast.Constant | ast.UnaryOp)]
    alone = not node.keywords and not axes and len(node.args) < 2
    return name in ("mean", "reduce_mean") or (name in ("sum", "reduce_sum") and alone)


_KEPT = ("linear", formulas.TIMES_SIGMOID, formulas.TIMES_SOFTMAX, formulas.ONE_A_ROW)


def _negative(value: TensorV) -> Value:
    """Return the negative of an array; its logarithms stay what they are until they are summed."""
    if (scores := critics.negative(value)) is not None:
        return scores
    if value.activation in (RATES, HAZARDS):
        return UNKNOWN  # of which exp is the share of zeros
    if value.activation == KEPT:
        return replace(value, activation=NEGATED)
    if value.activation in _KEPT or is_of_booster(value):
        return replace(value, targets=None)
    if value.activation == "softmax":
        return replace(value, activation=formulas.NEGATIVE)
    if is_row(value):
        return TensorV(rank=value.rank, name=COMPUTED)
    return replace(value, activation=None) if value.activation == LOG_OF_SCORE else UNKNOWN
