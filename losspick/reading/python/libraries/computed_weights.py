"""Weights of the positives that a program computes: quotients of counts, and what a study tries."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from losspick.core.spec import COMPUTED, Fact, Literal, Location
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_tables import SWITCHES
from losspick.reading.python.libraries.turned_weights import (
    OPTION,
    Names,
    at_place,
    called_by,
    names_around,
)
from losspick.reading.python.values.machine import Machine

#: Functions and methods that leave a number what it is, or nearly so.
_KEEPING = frozenset({"float", "int", "round", "sqrt", "item"})
_TRYING = frozenset({"suggest_float", "suggest_uniform", "suggest_loguniform", "suggest_int"})
_DEEPEST = 6


def with_computed(
    machine: Machine, library: Framework, facts: dict[str, Fact[Literal]]
) -> dict[str, Fact[Literal]]:
    """Return parameters in which a weight is told as computed that stands beside another one."""
    fact = facts.get(OPTION)
    if fact is None or fact.value is not None or not _has_another(library, facts):
        return facts
    return facts | {OPTION: Fact(COMPUTED, fact.place)} if _told(machine, fact.place) else facts


def _has_another(library: Framework, facts: Mapping[str, Fact[Literal]]) -> bool:
    others = (facts[name].value for name in SWITCHES[library] if name != OPTION and name in facts)
    return any(value not in (None, False, "None") for value in others)


def _told(machine: Machine, place: Location) -> bool:
    source = machine.project.sources.get(place.path)
    if source is None:
        return False
    node, line = at_place(source, place), source.number_of_line(place)
    return node is not None and _is_number(node, names_around(machine, source, line), 0)


def _is_number(node: ast.expr, names: Names, depth: int) -> bool:
    """Tell whether an expression gives a number that is hardly ever 1."""
    if depth > _DEEPEST:
        return False
    if isinstance(node, ast.BinOp):
        scaled = isinstance(node.op, ast.Mult | ast.Pow) and isinstance(node.right, ast.Constant)
        quotient = isinstance(node.op, ast.Div)
        return quotient or (scaled and _is_number(node.left, names, depth + 1))
    called = called_by(node)
    if isinstance(node, ast.Call) and called in _TRYING:
        return True
    if isinstance(node, ast.Call) and called in _KEEPING:
        return bool(node.args) and _is_number(node.args[0], names, depth + 1)
    followed = isinstance(node, ast.Name | ast.Call | ast.Attribute)
    meant = names.meant(node) if followed else None
    return meant is not None and _is_number(*meant, depth + 1)
