"""Raw scores that are shown as percentages after training: ``100 * max(logits)``."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.reading.python.data.boosted import OF_A_FILE, is_of_booster
from losspick.reading.python.data.normalising import LARGEST
from losspick.reading.python.pairing.scores import Score
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, TensorV, Value

#: What shares are multiplied by to be shown.
HUNDRED = (Const(100), Const(100.0))
#: Raw scores, the largest of them, and what may turn out to be such.
_RAW = ("linear", LARGEST, OF_A_FILE)

#: Lines on which numbers are shown to people, or called shares, and such where they are used.
_SHOWN = regex(r"(?i)percent|conf|prob|%|format\(|print\(|\bf[\"']|round\(|jsonify|return")
_USED = regex(r"softmax|sigmoid|exp\(|loss|temperature|scale")


def note_percent(
    machine: Machine, left: Value, right: Value, node: ast.BinOp, frame: Frame
) -> None:
    """Note that what a model predicts is multiplied by 100, as shares are that people read."""
    output = right if left in HUNDRED else left
    if not isinstance(output, TensorV) or not output.made or machine.caught:
        return
    if output.activation not in _RAW or output.learned or is_of_booster(output):
        return
    line = frame.source.lines[node.lineno - 1]
    if not (output.predicted or output.fixed) or not _SHOWN.search(line) or _USED.search(line):
        return
    raw = output
    if output.activation == LARGEST:
        raw = replace(output, activation="linear", before=None)
    place = frame.source.place(node)
    machine.scores.append(Score(raw, "linear", ast.unparse(node), place))
