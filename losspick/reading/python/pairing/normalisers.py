"""Cross-entropy in two terms: the scores of the labels, and the logarithm of the normaliser."""

from __future__ import annotations

import re

from losspick.reading.python.values.frames import Frame

#: Functions that give the logarithm of a sum of exponentials, of scores or of scores and 0.
_WHOLE = re.compile(r"(?i)log_?sum_?exp|soft_?plus|log_?add_?exp|log_?(?:partition|z)\b")
#: Exponentials, of which a sum and a logarithm may be written out.
_EXPONENTIALS = re.compile(r"\bexp\(")


def normalised_apart(frame: Frame) -> bool:
    """Tell whether a program brings scores and their normaliser together by itself.

    The terms may stand in several statements and functions, so that its words are asked for. A
    function that computes exponentials may write the normaliser out.
    """
    source, function = frame.source, frame.function
    if _WHOLE.search(source.text) is not None:
        return True
    text = source.text if function is None else source.text_of(function)
    return _EXPONENTIALS.search(text) is not None
