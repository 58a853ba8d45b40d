"""Functions and methods of arrays whose use tells what outputs are taken for."""

from __future__ import annotations

import ast

from losspick.core.spec import Location
from losspick.reading.python.data.boosted import KEPT, RATES, RESTORED
from losspick.reading.python.data.picking import PICKING, picks_by_row
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.pairing.astray import note_astray
from losspick.reading.python.pairing.binarised import note_rows
from losspick.reading.python.pairing.by_hand import note_likelihood, note_twice
from losspick.reading.python.pairing.comparing import note_labels
from losspick.reading.python.pairing.critics import note_signed
from losspick.reading.python.pairing.distributions import note_drawn
from losspick.reading.python.pairing.focus import OF_LABEL_TWICE
from losspick.reading.python.pairing.formulas import (
    from_one_on,
    note_formula,
    note_over_rows,
    note_shares_of_rows,
)
from losspick.reading.python.pairing.judging_places import judges
from losspick.reading.python.pairing.largest import asks_for_place
from losspick.reading.python.pairing.normalisers import note_negatives
from losspick.reading.python.pairing.raised import note_raised
from losspick.reading.python.pairing.scales import note_scale
from losspick.reading.python.pairing.scores import (
    note_activation,
    note_amounts,
    note_likeliest,
    note_over_one_unit,
    note_row,
)
from losspick.reading.python.pairing.thresholds import note_comparison, note_threshold
from losspick.reading.python.spelling.layer_tables import activation_named
from losspick.reading.python.spelling.tensor_tables import CLIPS, EXPONENTIALS, LOGARITHMS
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value, altered

_PICKING = PICKING | {"gather_nd"}
#: What asks which outputs are above a limit, or below it.
_COMPARING = frozenset({"gt", "ge", "lt", "le", "greater", "greater_equal", "less", "less_equal"})
_CUTTING = _COMPARING | {"round", "rint", "eq"}
#: What looks for the likeliest of the units.
_AMONG = frozenset({"argmax", "max"})


def note_use(
    machine: Machine, value: Value, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note what a function or method of arrays is about to do with outputs."""
    if not isinstance(value, TensorV):
        return
    place = frame.source.place(node)
    if value.pair is not None or value.picked:
        note_formula(machine, value, name, given, place)
        note_signed(machine, value, name, place, frame)
        note_negatives(machine, value, name, given, node, frame)
    if name in _AMONG or name == "softmax":
        _note_among(machine, value, name, given, node, frame)
    if name in LOGARITHMS:
        _note_twice(machine, value, place, frame)
        note_scale(machine, value, node, frame)
    _note_by_name(machine, value, name, given, node, frame)


def _note_by_name(
    machine: Machine, value: TensorV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    place = frame.source.place(node)
    if name in _CUTTING:
        _note_cut(machine, value, name, given, node, frame)
    elif name == "squeeze":
        note_row(machine, value, whole_number(given.get(0, "dim", "axis")))
    elif name in CLIPS and value.activation == "sigmoid" and from_one_on(name, given):
        note_amounts(machine, value, place)
    elif name in _PICKING:
        note_likelihood(machine, value, node, frame)
        if picks_by_row(name, given):
            note_over_rows(machine, value, place)
    elif (name == "exp" and value.activation == KEPT) or (
        name in EXPONENTIALS and value.activation in (RATES, RESTORED)
    ):
        note_raised(machine, value, name, place, frame)
    elif name == "multinomial":
        note_drawn(machine, value, place)
    else:
        note_activation(machine, value, activation_named(name), place, frame)


def _note_among(
    machine: Machine, value: TensorV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note that the likeliest of the units is looked for, or that scores are made of them."""
    scored = frame.fixed or value.predicted or frame.scoring
    if name == "softmax" and not scored:
        return
    axis, place = whole_number(given.get(0, "dim", "axis")), frame.source.place(node)
    _note_over_one_unit(machine, value, name, axis, node, frame)
    note_likeliest(machine, value, name, axis, place)
    if (axis != 1 or value.class_axis == -1) and (
        name != "max" or asks_for_place(frame.source, node)
    ):
        note_astray(machine, value, name, axis, node, frame)
    if axis == 1 and name in _AMONG and scored:
        note_shares_of_rows(machine, value, place)


def _note_over_one_unit(
    machine: Machine, value: TensorV, name: str, axis: int | None, node: ast.AST, frame: Frame
) -> None:
    """Note that the place of the largest of one unit is asked for, or its share."""
    note_rows(machine, value, axis, frame.source.place(node))
    if name != "max" or (value.units == 1 and asks_for_place(frame.source, node)):
        note_over_one_unit(machine, value, name, axis, frame.source.place(node))


def _note_twice(machine: Machine, value: TensorV, place: Location, frame: Frame) -> None:
    """Note the logarithm of a sigmoid of a sigmoid, whatever it is added to before it counts."""
    learning = value.made and not value.fixed and not value.predicted
    twice = value.before == "sigmoid" and value.activation in ("sigmoid", OF_LABEL_TWICE)
    if twice and learning and not judges(machine, place):
        note_twice(machine, altered(value, activation="sigmoid"), frame)


def _note_cut(
    machine: Machine, value: TensorV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note that outputs are rounded, or compared with a limit or with labels."""
    limit = given.get(0, "other")
    if name == "eq":
        note_labels(machine, value, limit or UNKNOWN, frame.source.place(node))
    elif name not in _COMPARING:
        note_threshold(machine, value, "round", frame.source.place(node))
    elif isinstance(limit, Const):
        note_comparison(machine, value, limit.value, node, frame)
