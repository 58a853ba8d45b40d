"""The names that stand in a function or a class, told by its text where that tells enough."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from losspick.core.regexes import regex
from losspick.reading.python.programs.words import (
    AFTER_TRAINING,
    LOSSES,
    MEANS,
    SCORES,
    SCORING,
    Words,
    is_without_gradient,
    words_of,
)
from losspick.reading.python.programs.writing_out import is_written_out, lines_with, rounds_outputs
from losspick.reading.python.text.code import Code, code_of
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.source import Source

#: The word that a text ends with, and how long one is that the name of a loss begins with.
_END = regex(r"\w*\Z")
_LONGEST = max(map(len, LOSSES))
_BEHIND_A_DOT = regex(r"\.(\w+)")
#: What a text alone does not tell: imports, uses of outputs, ``compile``.
_IMPORT = regex(r"\n[ \t]+(?:from [.\w]+ import|import \w)")
_NO_GRADIENT = regex(
    r"(?:with [^\n]*|@[\w.]*)(?:no_grad|inference_mode)"
    r"|def (?:predict|infer|(?:validation|test)_step)"
)
#: What is compiled is neither a pattern nor a function.
_COMPILES = regex(r"\.compile\((?<!\bre\.compile\()(?<!\btorch\.compile\()")
_HALF = regex(r"(?:[<>]|[<>=!]=) ?0?\.5\b|\b0?\.5 ?(?:[<>]|[<>=!]=)")
_DIFFERENCE = regex(r" - (?:[^\W\d]|\()")
_CLOSE_DIFFERENCE = regex(r"[(,=*+] ?[\w.()\[\]:]+-[^\W\d]")


def _calls_a_loss(text: str) -> bool:
    """Tell whether a text calls a class of losses, as most do that use one.

    That is told many times faster than all words are split off.
    """
    if "Loss(" not in text:
        return False
    ends = (_END.search(before[-_LONGEST:]) for before in text.split("Loss(")[:-1])
    return any(f"{end.group()}Loss" in LOSSES for end in ends if end is not None)


def _judges(code: Code) -> bool:
    """Tell whether a text writes a loss out, or rounds outputs."""
    return is_written_out(code) or ("round" in code.words and rounds_outputs(code.text))


def _tells_little(code: Code) -> bool:
    """Tell whether a text may name a loss, or use an output, so that its syntax has to tell."""
    words, text = code.words, code.text
    return (
        not LOSSES.isdisjoint(words)
        or (not MEANS.isdisjoint(words) and "mean(" in text and _subtracts(text))
        or ("import" in words and _IMPORT.search(text) is not None)
        or ("compile" in words and _COMPILES.search(text) is not None)
        or (not SCORES.isdisjoint(words) and _keeps_no_gradient(text))
        or ("5" in words and any(map(_HALF.search, lines_with((".5",), text))))
    )


def _keeps_no_gradient(text: str) -> bool:
    told = any(map(text.__contains__, ("no_grad", "inference_mode", "def predict", "def infer")))
    return told and _NO_GRADIENT.search(text) is not None


def _subtracts(code: str) -> bool:
    return _DIFFERENCE.search(code) is not None or _CLOSE_DIFFERENCE.search(code) is not None


def words_of_quiet(cls: ast.ClassDef, source: Source) -> Words | None:
    """Return the names that stand in a class; None: something in it may be a loss.

    Names and attributes are not told apart, which does no harm.
    """
    code = code_of(cls, source)
    if _calls_a_loss(code.text) or _tells_little(code) or _judges(code):
        return None
    words = code.words
    return Words(words - {cls.name}, words, frozenset(), (), judging=False)


def words_in(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, source: Source) -> Words:
    """Return the names that stand in a function; more where that does no harm.

    The text of most functions tells at once that nothing in it is a loss, or uses an output.
    """
    code = code_of(node, source)
    words = code.words
    judging = _calls_one(code.text, LOSSES & words) or _judges(code)
    judging = judging or (not SCORES.isdisjoint(words) and _gives_scores(node))
    if not judging and _tells_little(code):
        return words_of(whole(node))
    behind = frozenset(_BEHIND_A_DOT.findall(code.text))
    return Words(words, behind, frozenset(), (), judging)


def _gives_scores(node: ast.AST) -> bool:
    name = getattr(node, "name", "")
    return is_without_gradient(node) or name in AFTER_TRAINING or name in SCORING


def _calls_one(code: str, names: Iterable[str]) -> bool:
    """Tell whether a text calls something by one of some names, and does not only define it."""
    return any(code.count(f"{name}(") > code.count(f"def {name}(") for name in names)
