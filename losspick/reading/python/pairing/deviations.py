"""Normal likelihoods of torch that take a variance, and are given its square root by its name."""

from __future__ import annotations

import ast
import re

from losspick.core.regexes import regex
from losspick.core.spec import Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine

#: How people call deviations, and what may be one or a variance.
_DEVIATIONS = regex(
    r"(?i)(?:\w+_)?(?:std|stdev|std_?dev|stddev|std_?deviation)s?(?:_(?:pred|hat|y))?"
)
_SPREADS = regex(r"(?i)(?:\w+_)?(?:sigma|scale)s?(?:_(?:pred|hat|y))?")
_LOG_DEVIATIONS = regex(r"(?i)(?:\w+_)?log_?(?:std|sigma|scale)s?")
_FORMING = frozenset({"float", "to", "view", "reshape", "squeeze", "unsqueeze", "flatten",
                      "clamp", "clamp_min", "clip", "expand_as"})  # fmt: skip
_HALVED = regex(r"exp\(0?\.5 ?\*|sqrt\(|\* ?0?\.5\)|/ ?2(?:\.0)?\)|\*\* ?0?\.5")
_SQUARED = regex(r"\*\* ?2|square\(|pow\(|var")


def note_deviation(machine: Machine, written: str, given: Arguments, frame: Frame) -> None:
    """Note a deviation in the place of the variance, which is its square.

    Args:
        machine: The interpreter.
        written: The loss, as it is called.
        given: What it is given.
        frame: Where it is called.
    """
    key = given.key(2, "var")
    node = given.nodes.get(key) if key is not None else None
    if node is None or machine.caught or given.source is not frame.source:
        return
    if _is_deviation(node, frame.source.text):
        said = Remark(
            f"{written} takes a variance, and is given the standard deviation",
            consequence="What is read as a deviation afterwards is the square of one.",
            fix="pass its square",
        )
        note_remark(machine, Framework.TORCH, said, frame.source.place(node))


def _is_deviation(node: ast.expr, text: str) -> bool:
    while isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _FORMING:
        node = node.func.value  # type: ignore[attr-defined]
    if isinstance(node, ast.Call):
        return _is_exponential(node)
    name = last_name(node)
    spread = _SPREADS.fullmatch(name) is not None
    if not spread and _DEVIATIONS.fullmatch(name) is None:
        return False
    bound = re.findall(rf"(?m)^[^=#\n]*\b{re.escape(name)} = (.+)$", text)
    halved = [_HALVED.search(one) is not None for one in bound]
    if any(_SQUARED.search(one) and not half for one, half in zip(bound, halved, strict=True)):
        return False
    return any(halved) or _is_used(name, text) or not spread


def _is_exponential(node: ast.Call) -> bool:
    """Tell whether something is raised from the logarithm of a deviation: ``exp(log_std)``."""
    if getattr(node.func, "attr", "") != "exp":
        return False
    held = node.args[0] if node.args else getattr(node.func, "value", None)
    name = last_name(held)
    return _LOG_DEVIATIONS.fullmatch(name) is not None


def _is_used(name: str, text: str) -> bool:
    """Tell whether a program takes a spread for a deviation elsewhere."""
    word = re.escape(name)
    drawn = rf"\b{word}\b ?\* ?torch\.randn|Normal\([^()\n]*, ?{word}\)|(?:1\.96|2) ?\* ?{word}\b"
    return re.search(drawn, text) is not None
