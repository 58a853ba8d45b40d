"""Raw scores that are taken for shares after training, told by what they are multiplied by.

They are shown as percentages, ``100 * max(logits)``, or give a part of an amount of money.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.spec import LOGITS
from losspick.reading.python.data.boosted import OF_A_FILE, RAW, is_of_booster
from losspick.reading.python.data.normalising import LARGEST
from losspick.reading.python.pairing.scores import Score
from losspick.reading.python.pairing.told_scores import SHARES
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


#: Amounts of money, or of what is at risk, by their names.
_AMOUNT = regex(
    r"(?i)(?:^|[_.\W])(?:exposures?|amounts?|amt|balances?|revenues?|prices?|premiums?|ead|lgd|clv|ltv"
    r"|amnt|bids?|costs?)(?:$|[_\W])"
)


def note_expected(
    machine: Machine, left: Value, right: Value, node: ast.BinOp, frame: Frame
) -> None:
    """Note that an amount is multiplied by raw scores of a booster, as by how likely it is."""
    for scores, other in ((left, node.right), (right, node.left)):
        if not isinstance(scores, TensorV) or scores.name != RAW or machine.caught:
            continue
        if scores.activation == "linear" and _AMOUNT.search(ast.unparse(other)) is not None:
            place, words = frame.source.place(node), repr(ast.unparse(node))
            said = Misread(score=words, reads=SHARES, given=LOGITS, refused=False)
            machine.scores.append(Score(scores, None, "", place, misread=said))


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
