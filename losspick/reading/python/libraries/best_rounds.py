"""Rounds that are chosen where the score of a validation is worst: ``idxmin`` of ``auc``."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, Sought
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.logged_targets import nodes_inside
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

VALIDATING = frozenset({"xgboost.cv", "lightgbm.cv", "catboost.cv"})
#: Columns of the means of scores, as the libraries name them.
_COLUMN = regex(r"(?:test-|valid )?([\w@]+?)(?:-mean)?$")
_LARGER = regex(r"(?i)auc|aucpr|average_precision|ndcg|map|accuracy|f1|r2|auc_mu|pr_auc")
_SMALLER = regex(
    r"(?i)rmse|rmsle|mae|mape|l1|l2|logloss|mlogloss|error|merror|binary_logloss|multi_logloss"
    r"|binary_error|multi_error|huber|quantile|poisson|gamma|tweedie"
)
#: Functions and methods that give the place of one end of a column.
_PLACES = {"idxmin": False, "argmin": False, "idxmax": True, "argmax": True}


def note_rounds(machine: Machine, library: Framework, frame: Frame) -> None:
    """Note that the number of rounds is taken from where the score of a validation is worst."""
    for node in nodes_inside(frame) if not machine.caught else ():
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        largest = _PLACES.get(node.func.attr)
        held = node.args[0] if node.args else node.func.value
        if largest is None or not isinstance(held, ast.Subscript):
            continue
        key = getattr(held.slice, "value", None)
        found = _COLUMN.match(key) if isinstance(key, str) and key.endswith("-mean") else None
        name = found[1] if found is not None else ""
        best = bool(_LARGER.fullmatch(name))
        if best is largest or not (best or _SMALLER.fullmatch(name)):
            continue
        _note(machine, library, (name, largest), node, frame)


def _note(
    machine: Machine, library: Framework, told: tuple[str, bool], node: ast.Call, frame: Frame
) -> None:
    name, largest = told
    place = frame.source.place(node)
    remedy = f"take the {'smallest' if largest else 'largest'}"
    sought = Sought(
        seeker="the number of rounds",
        score=name,
        largest=largest,
        best_is_largest=not largest,
        remedy=remedy,
    )
    machine.found.append(
        ModelSpec(framework=library, reader="python", call=place, sought=(Fact(sought, place),))
    )
