"""Thresholds by which outputs are cut into classes after training."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import KEPT, MARGINS, OF_A_FILE
from losspick.reading.python.data.normalising import LARGEST, ONE_OF_LOGARITHMS
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.pairing.scores import Score
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, Value

#: A threshold for probabilities.
HALF = 0.5


def note_comparison(
    machine: Machine, left: TensorV, number: object, node: ast.AST, frame: Frame
) -> None:
    """Note that outputs are compared with one half, or the largest of them with a probability."""
    if type(number) is not float or not left.made:
        return
    place = frame.source.place(node)
    if number == HALF:
        note_threshold(machine, left, ast.unparse(node), place)
        if left.name == MARGINS:
            _note_margins(machine, node, frame)
    if left.activation in _ONE_A_ROW and HALF <= number < 1.0:
        logs = left.activation == ONE_OF_LOGARITHMS or left.before is not None
        raw = replace(left, activation="log_softmax" if logs else "linear", before=None)
        machine.scores.append(Score(raw, None, ast.unparse(node), place))


def note_above_zero(
    machine: Machine, shares: TensorV, number: object, node: ast.Compare, frame: Frame
) -> None:
    """Note that probabilities of one class are compared with 0, which all of them are above."""
    if number != 0 or shares.activation != "sigmoid" or not shares.made or machine.caught:
        return
    above = ast.Gt | ast.GtE if isinstance(node.comparators[0], ast.Constant) else ast.Lt | ast.LtE
    place = frame.source.place(node)
    line = frame.source.lines[node.lineno - 1]
    if not isinstance(node.ops[0], above) or _CLASSES_OF.search(line) is None:
        return
    if isinstance(node.ops[0], ast.GtE | ast.LtE) and _COUNTED.search(line) is None:
        return  # a mask that leaves out nothing, as may be meant
    _note_misread(machine, node, place, "raw scores", "probabilities")


def _note_misread(machine: Machine, node: ast.AST, place: Location, reads: str, given: str) -> None:
    said = Misread(score=ast.unparse(node), reads=reads, given=given, refused=False)
    note_wrong_score(machine, Framework.SKLEARN, said, place)


#: Lines that look for rows that lie far from the plane.
_BEYOND = regex(r"(?i)\babs\(|sure|confid|margin|review|reject|strong|certain")


def _note_margins(machine: Machine, node: ast.AST, frame: Frame) -> None:
    """Note that distances from a plane, whose sign tells the class, are cut at one half."""
    line = frame.source.lines[getattr(node, "lineno", 1) - 1]
    named = getattr(frame.function, "name", "")
    picked = f"[{ast.unparse(node)}" in line or _BEYOND.search(f"{named} {line}") is not None
    if machine.caught or picked or "-0.5" in frame.source.text:
        return  # beyond one half on either side of the plane, as may be meant
    if _CLASSES_OF.search(line) is None and not _gives_classes(line, named):
        return
    place = frame.source.place(node)
    _note_misread(machine, node, place, "probabilities", "signed distances")


#: Lines that make classes of scores, and do not look for those that may be computed with.
_CLASSES_OF = regex(
    r"(?i)^(?!.*(?:assert|where|log|\ball\b|\bany\b|clip|clamp)).*(?:pred|label|hat\b|acc|correct|hits"
    r"|f1|precision|recall|\bcls|class)"
)


#: What makes a class of each row of a condition, and functions that return it.
_EACH_A_CLASS = regex(r"\)\.astype\(|where\([^,]+, ?[^,]+,")
_CHOOSING = regex(r"(?i)^_?(?:predict|classify)")


def _gives_classes(line: str, function: str) -> bool:
    """Tell whether a line makes classes of a condition, by its words or its function's name."""
    returned = line.lstrip().startswith("return") and _CHOOSING.search(function) is not None
    return returned or _EACH_A_CLASS.search(line) is not None


#: What makes numbers of a condition.
_COUNTED = regex(r"\b(?:long|int|float|astype|to|sum|mean|where|type|cast)\(|==")
#: The largest score of each row, or that of one class.
_ONE_A_ROW = (LARGEST, ONE_OF_LOGARITHMS)


def note_threshold(machine: Machine, value: Value, words: str, place: Location) -> None:
    """Note that outputs are compared with one half, or rounded."""
    if isinstance(value, TensorV) and value.activation == value.before == "sigmoid":
        first = replace(value, activation=value.before, origin=value.before_place)
        machine.scores.append(Score(first, "sigmoid", words, value.origin or place))
    if isinstance(value, TensorV) and value.made and value.activation in _CUT:
        machine.scores.append(Score(value, None, words, place))


#: Raw scores, or what may turn out to be such.
_CUT = ("linear", KEPT, OF_A_FILE)
