"""Risks that are taken for times of survival, or the other way round, where pairs are counted."""

from __future__ import annotations

import ast

from losspick.core.spec import Location, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import HAZARDS
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV

#: Functions that are given predicted times, of which the larger ones are the longer ones.
_OF_TIMES = frozenset(
    {"lifelines.utils.concordance_index", "lifelines.utils.concordance.concordance_index"}
)
#: Methods that give risks, of which the larger ones are the shorter lives.
_RISKS = frozenset({"predict_partial_hazard", "predict_log_partial_hazard"})
_SAID = "concordance_index takes predicted times, and is given risks"
_CONSEQUENCE = (
    "It is one minus what it is meant to be: the better the model, the further it is below 0.5."
)


def note_risks(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note that risks are judged as if they were times."""
    if path not in _OF_TIMES or machine.caught:
        return
    place = given.place(1, "predicted_scores") or frame.source.place(node)
    value = given.get(1, "predicted_scores")
    key = given.key(1, "predicted_scores")
    written = given.nodes.get(key) if key is not None and given.source is frame.source else None
    hazards = isinstance(value, TensorV) and value.activation == HAZARDS
    if not (hazards or _is_of_risks(machine, written, frame)):
        return
    if _is_turned_round(frame, place):
        return
    remark = Remark(_SAID, consequence=_CONSEQUENCE)
    note_remark(machine, Framework.XGBOOST if hazards else Framework.SKLEARN, remark, place)


def _is_of_risks(machine: Machine, node: ast.expr | None, frame: Frame) -> bool:
    """Tell whether an expression is what a model of hazards gives."""
    if isinstance(node, ast.Name):
        flow = flow_of(machine, frame.source)
        home = flow.home_of(frame.function, frame.source)
        parts = flow.lookup(node.id, home)
        alone = parts[0] if len(parts) == 1 else None
        node = None if alone is None or alone.path else alone.node
    while isinstance(node, ast.Attribute) and node.attr == "values":
        node = node.value
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _RISKS


def _is_turned_round(frame: Frame, place: Location) -> bool:
    """Tell whether a program takes one less the index, or the larger of both."""
    line = frame.source.line_of(place)
    return "1 -" in line or "1.0 -" in line or "1-" in line or "max(" in line
