"""Cross-entropy in two terms: the scores of the labels, and the logarithm of the normaliser."""

from __future__ import annotations

import ast
import re
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.reading.python.pairing.by_hand import LOG_OF_SCORE, note_likelihood
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV

#: Functions that give the logarithm of a sum of exponentials, of scores or of scores and 0.
_WHOLE = regex(r"(?i)log_?sum_?exp|soft_?plus|log_?add_?exp|log_?(?:partition|z)\b")
#: Exponentials, of which a sum and a logarithm may be written out.
_EXPONENTIALS = regex(r"\bexp\(")
#: What names such a function and does not call it, or makes probabilities with it.
_NO_TERM = regex(
    r"(?i)^[ \t]*(?:from|import) [^\n]*|\bexp\([^\n-]*- ?[\w.]*log_?sum_?exp\(", re.MULTILINE
)


def normalised_apart(frame: Frame) -> bool:
    """Tell whether a program brings scores and their normaliser together by itself.

    The terms may stand in several statements and functions, so that its words are asked for. A
    function that computes exponentials may write the normaliser out; one whose slopes are taken
    by its name gives the whole loss.
    """
    source, function = frame.source, frame.function
    text = source.text if function is None else source.text_of(function)
    if _EXPONENTIALS.search(text) is not None or _WHOLE.search(text) is not None:
        return True
    if _WHOLE.search(source.text) is None:
        return False
    name = getattr(function, "name", "")
    if name and re.search(rf"grad\(\s*{name}\b", source.text) is not None:
        return False
    return _WHOLE.search(_NO_TERM.sub("", source.text)) is not None


#: How the negative scores of the labels are called.
MINUS_SCORES = "negative scores of labels"


def is_likelihood(value: TensorV) -> bool:
    """Tell whether raw scores of the labels are left of outputs that learn."""
    return value.picked and value.activation == "linear" and not value.fixed


def note_scores_of_labels(machine: Machine, value: TensorV, node: ast.AST, frame: Frame) -> None:
    """Note the mean of the labels' scores as a likelihood, where they are no logarithms."""
    if not normalised_apart(frame):
        scores = replace(value, activation=LOG_OF_SCORE, picked=False)
        note_likelihood(machine, scores, node, frame)


def note_negatives(
    machine: Machine, value: TensorV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note the mean of negative scores, ``(-scores[arange(n), y]).mean()``."""
    whole = name in ("mean", "reduce_mean") and not given.positional and not given.keywords
    if value.name == MINUS_SCORES and whole and is_likelihood(value):
        note_scores_of_labels(machine, value, node, frame)
