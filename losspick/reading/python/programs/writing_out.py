"""Whether a text writes a loss out, or says what outputs are taken for: told by its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from losspick.core.regexes import regex
from losspick.reading.python.text.code import Code

#: A logarithm that is not of one number alone, and no line in a log.
_LOGARITHM = regex(r"(?<!math\.)(?<!self\.)\blog\((?!f?[\"'])")
#: A logarithm times labels, or the negative of one; perhaps by a function of the user's own.
#: A number in front of it is no label.
_WEIGHTED = regex(
    r"(?:(?:[^\W\d]\w*|[)\]]|^)\s*[*]\s*|-\s*(?:(?:\w+\.)*\w+\(){0,2})"
    r"(?!math\.)(?:\w+\.)*\w*log\("
)
#: The size of a difference, which need not be averaged where it is made.
_DISTANCE = regex(
    r"(?:abs|square)\((?:\w+[.\w\[\]:, ]* - \w|\w*(?:diff|err|resid|delta))"
    r"|\w[\w\])]* - \w[^\n]*\)\.(?:abs|square)\("
)
_SQUARING = ("**", "pow(", "square(")
#: A margin that is cut off at 0: ``relu(1 - y * score)``.
_MARGIN = regex(r"1(?<!\w1)(?:\.0*)? ?- ?[\w.]+ ?\* ?\w")
_CUTS = ("clamp", "clip", "relu(", "maximum(", "max(")
#: Products that are summed up, and how a share of such a sum, an overlap of masks, is called.
_PRODUCT = regex(r"\w[\])]* ?\* ?\(?[^\W\d]")
_SHARES = ("dice", "tversky", "jaccard", "iou")
_SHARE = regex(r"dice(?<!indice)|tversky|jaccard|iou\b")
_OVERLAPS = frozenset({"inter", "union", "overlap", "tp"})
#: What is left of a share, by which errors on one side are multiplied: ``(q - 1) * error``.
_LEFT_OF_SHARE = regex(
    r"\( ?(\w[\w.\[\]]*) ?- ?1(?:\.0*)? ?\) ?\*|\( ?1(?:\.0*)? ?- ?(\w[\w.\[\]]*) ?\) ?\*"
    r"|\* ?\( ?(\w[\w.\[\]]*) ?- ?1(?:\.0*)? ?\)"
)
#: The same by a condition: ``(q - (error < 0)) * error``.
_BY_SIGN = regex(r"\( ?\w[\w.\[\]]* ?- ?(?:\w+\.cast)?\(+\w[\w.\[\]]* ?<=? ?0")
#: Scores times the rows of labels, and the negative of a sum.
_ONE_HOT = regex(r"one_?hot\w*(?:\([^()\n]*\))? ?\*(?!\*)|\* ?(?:\w+\.)*one_?hot")
_NEGATIVE_SUM = regex(r"- ?(?:\w+\.)*(?:sum|mean)\(")
_SUM = regex(r"\b(?:nan|reduce_)?(?:mean|sum)\(|\baverage\(|\beinsum\(")
#: What stands where outputs are rounded to labels, and not numbers of units or of seconds, steps
#: of a scale, or a figure for people: ``round(seconds, 4)``.
_ROUND = regex(r"\bround\b(?!\s+(?!\())(?!\([^()\n]*[/*])(?!\((?:[^()\n]|\([^()\n]*\))*, ?[1-9]\))")
_OUTPUTS = regex(r"pred|sigmoid|softmax|output|logit|prob|score|model\(|net\(|y_?hat", re.I)


def lines_with(words: Iterable[str], text: str) -> Iterator[str]:
    """Yield the lines of a text in which one of some words stands, without their comments.

    Patterns that look for what stands before a word take far longer on all of a text.
    """
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = text.find("\n", at)
            end = end if end >= 0 else len(text)
            yield text[text.rfind("\n", 0, at) + 1 : end].partition("  #")[0]
            at = text.find(word, end)


def _keeps_a_distance(line: str) -> bool:
    """Tell whether a line takes the size of a difference, and not only to compare it.

    Masks ask so what is near: ``abs(i - j) <= width``.
    """
    return any(not _is_compared(line, found) for found in _DISTANCE.finditer(line))


def _is_compared(line: str, distance: re.Match[str]) -> bool:
    """Tell whether a sign of comparison stands behind the brackets of a size."""
    begin = distance.end() - 1 if distance.group().endswith("(") else distance.start()
    inner = 0
    for at in range(line.find("(", begin), len(line)):
        inner += (line[at] == "(") - (line[at] == ")")
        if not inner:
            return line[at + 1 :].lstrip().startswith(("<", ">"))
    return False


def is_written_out(code: Code) -> bool:
    """Tell whether a text sums logarithms or products up, or takes the size of a difference.

    Its words, which are far fewer, tell first what there is to look for.
    """
    low, text = code.low, code.text
    one = "1" in code.words
    cut = one and ("max" in low or "clamp" in low or "clip" in low or "relu" in low)
    chosen = one and ("max" in low or "where" in low)
    return (
        (("abs" in low or "square" in low) and _takes_a_distance(text))
        or (cut and _cuts_a_margin(text))
        or ("<" in text and _chooses_by_sign(text))
        or (chosen and _weighs_sides(text))
        or ("sum" in low and (_takes_an_overlap(code) or _picks_scores(text)))
        or ("log" in low and _takes_a_logarithm(text))
    )


def _any_in(words: Iterable[str], text: str) -> bool:
    return any(map(text.__contains__, words))


def _takes_a_distance(text: str) -> bool:
    squaring = _any_in(_SQUARING, text)  # what lies near, as Huber's loss does
    taken = _DISTANCE.search if squaring else _keeps_a_distance
    return any(map(taken, lines_with(("abs(", "square("), text)))


def _cuts_a_margin(text: str) -> bool:
    return _any_in(_CUTS, text) and _MARGIN.search(text) is not None


def _takes_an_overlap(code: Code) -> bool:
    """Tell whether a text divides the sum of a product, and calls it an overlap of masks."""
    text = code.text
    quotient = "sum(" in text and "/" in text and "*" in text
    return quotient and _names_an_overlap(code) and _PRODUCT.search(text) is not None


def _names_an_overlap(code: Code) -> bool:
    low, words = code.low, code.words
    return (
        (_any_in(_SHARES, low) and _SHARE.search(low) is not None)
        or not _OVERLAPS.isdisjoint(words)
        or ("inters" in low and any(word.startswith("inters") for word in words))
    )


def _picks_scores(text: str) -> bool:
    """Tell whether a text takes the negative sum of scores times the one-hot rows of labels."""
    return any(map(_ONE_HOT.search, lines_with(("one_hot", "onehot"), text))) and (
        _NEGATIVE_SUM.search(text) is not None
    )


def _chooses_by_sign(text: str) -> bool:
    """Tell whether a text multiplies errors by another share where they are negative."""
    compared = "< 0" in text or "<0" in text or "<= 0" in text
    return compared and _BY_SIGN.search(text) is not None


def _weighs_sides(text: str) -> bool:
    """Tell whether a text multiplies errors by a share on one side, and by its rest on the other.

    So the errors of quantiles are written: ``max(q * error, (q - 1) * error)``.
    """
    chosen = "max" in text or "where" in text
    return chosen and any(
        f"{share} *" in text or f"{share}*" in text or f"* {share}" in text
        for line in text.split("\n")
        if "*" in line and "1" in line
        for found in _LEFT_OF_SHARE.finditer(line)
        if (share := next(filter(None, found.groups())))
    )


def _takes_a_logarithm(text: str) -> bool:
    lines = [*lines_with(("log(",), text)]
    summed = any(map(_LOGARITHM.search, lines)) and _SUM.search(text) is not None
    return summed or any(_WEIGHTED.search(line) for line in lines if "sign(" not in line)


def rounds_outputs(text: str) -> bool:
    """Tell whether a text rounds outputs, which says that they are taken for probabilities."""
    return "round" in text and _ROUND.search(text) is not None and _OUTPUTS.search(text) is not None
