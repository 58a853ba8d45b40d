"""Regressors within ``TransformedTargetRegressor``: whether they take the targets it makes."""

from __future__ import annotations

import ast

from losspick.core.spec import Location
from losspick.reading.python.data.bound_names import bound_to
from losspick.reading.python.libraries.label_formulas import Kind
from losspick.reading.python.libraries.label_refusals import wanted_of
from losspick.reading.python.libraries.label_words import CENTRING
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV

_FROM_ZERO = "MinMaxScaler"


def note_transformer(machine: Machine, given: Arguments, place: Location, frame: Frame) -> None:
    """Note a regressor that refuses targets which its transformer has centred."""
    estimator, node = given.get(0, "regressor"), given.nodes.get("transformer")
    if isinstance(node, ast.Name):
        bound = bound_to(machine, node.id, frame)
        node = bound[0] if len(bound) == 1 else None
    if not isinstance(estimator, EstimatorV) or not isinstance(node, ast.Call) or machine.caught:
        return
    name = last_name(node.func)
    wanted, plain = wanted_of(estimator), not node.args and not node.keywords
    if plain and name in CENTRING and Kind.EITHER_SIGN in wanted:
        said = f"takes no numbers below zero, and {name} makes such of its targets"
    elif plain and name == _FROM_ZERO and Kind.WITH_ZEROS in wanted:
        said = f"takes positive numbers, and {name} makes 0 of the smallest target"
    else:
        return
    written = last(estimator.path)
    at = given.place(None, "transformer") or place
    note_refusal(machine, estimator.framework, f"{written} {said}", at)
