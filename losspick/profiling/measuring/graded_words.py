"""Levels whose order shows in how they are put together: degrees, numbers, letters, signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.measuring.degree_words import (
    BELOW,
    GAINS,
    LOSSES,
    NEUTRAL,
    NOTHING,
    RANK_STEMS,
    SIZES,
    STRENGTHS,
    UNCHANGED,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NUMBERED: Final = regex(r"^([a-z]+(?:[\s_-][a-z]+)?)[\s_.:-]*(\d{1,4})([a-d]?)$")
_LETTERED: Final = regex(r"^([a-z_-]{3,}(?:[\s_-][a-z]+)?)[\s_.:-]+([a-f])$")
_AFTER_LETTERS: Final = regex(r"^([A-Za-z]{1,3})[ _.-]?(\d{1,4})$")
_LETTER_GRADE: Final = regex(r"^([a-g])(\+{0,3}|-)$")
_BOND_GRADE: Final = regex(r"^(([a-d])\2{0,2})([+-]?)$")
_OTHER_BOND: Final = regex(r"^([a-c])(a{0,2})([1-3]?)$")
#: "ISCED 1 or below": the first and the last grade hold more than one.
_WITHOUT: Final = regex(r"\+$|\s*(?:or|and) (?:below|lower|less|above|higher|more)$")
_ROMAN: Final = regex(r"^(?:(0)|(i{1,3}|iv|v)([a-d]?))$")
_REPEATED: Final = regex(r"^([^\w\s])\1*$")
_SIGN: Final = regex(r"^(?:0|-{1,3}|\+{1,4}|±|\+/-)$")

#: Roman numerals that number the stages of a disease or the types of a lesion.
ROMANS: Final[Mapping[str, int]] = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}

#: Strongly disagree, disagree, neither, agree, strongly agree.
_OPINIONS: Final = ("sd", "d", "n", "u", "a", "sa")

NEGATIONS: Final = ("un", "dis", "in", "im", "ir", "il", "non", "non ", "not ")
_ABOVE: Final = {"+++": 0.9, "++": 0.6, "+": 0.3, "": 0.0, "-": -0.3}


def steps_by_word(scale: str) -> dict[str, int]:
    """Return the step of each word of a scale, whose steps are parted by bars."""
    return {word: rank for rank, step in enumerate(scale.split("|")) for word in step.split()}


#: The strength of a word that stands without an adverb.
PLAIN: Final = "plain"
_STRENGTHS: Final = steps_by_word(STRENGTHS)
_SIZES: Final = steps_by_word(SIZES)


def two_poles(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "very safe", "safe", "unsafe", "very unsafe": two words in mirrored strengths.

    One level may lie between them. Both words stand at the same strengths, two at least, or the
    levels could be shades of anything.
    """
    read = [_strength(text) for text in texts]
    middle = [head for _, head in read if _is_neutral(head)]
    strengths: dict[str, list[int]] = {}
    for rank, head in read:
        if not _is_neutral(head):
            strengths.setdefault(head, []).append(rank)
    if len(strengths) != 2 or len(middle) > 1 or ("" in strengths and "not" not in strengths):
        return None
    first, second = sorted(strengths, key=lambda head: (not _negates(head, strengths), head))
    if sorted(strengths[first]) != sorted(strengths[second]) or len(strengths[first]) < 2:
        return None
    side = {first: -1.0, second: 1.0}
    return tuple(side.get(head, 0.0) * (1.0 + rank) for rank, head in read)


def _is_neutral(head: str) -> bool:
    return head in NEUTRAL or head.startswith("neither ")


def _strength(text: str) -> tuple[int, str]:
    """Return the strength that a text begins or ends with, and the rest."""
    words = re.sub(r"[-()/,]", " ", text).split()
    if _is_neutral(" ".join(words)):
        return _STRENGTHS[PLAIN], " ".join(words)
    for cut in (3, 2, 1):
        for phrase, rest in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut])):
            rank = _STRENGTHS.get("_".join(phrase))
            if rank is not None:
                return rank, " ".join(rest)
    return _STRENGTHS[PLAIN], " ".join(words)


def _negates(head: str, heads: Mapping[str, object]) -> bool:
    """Tell whether a word is another one with a prefix that says no."""
    plain = (head.removeprefix(prefix) for prefix in NEGATIONS)
    said = head in BELOW or "not" in head.split()
    return said or any(rest != head and rest in heads for rest in plain)


def signed_degrees(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "large loss", "small loss", "no change", "gain": sizes of more and of less."""
    read = [_signed_degree(text) for text in texts]
    known = [size for size in read if size is not None]
    sides = {size > 0.0 for size in known if size}
    return tuple(known) if len(known) == len(texts) and len(sides) == 2 else None


def _signed_degree(text: str) -> float | None:
    words = re.sub(r"[-()/,]", " ", text).split()
    side = next((1.0 if w in GAINS else -1.0 for w in words if w in GAINS | LOSSES), None)
    if side is None:
        return 0.0 if words and words[0] in UNCHANGED else None
    if words[0] in ("no", "none"):
        return 0.0
    return side * next((1.0 + _SIZES[word] for word in words if word in _SIZES), 1.5)


def numbered(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "stage 1", "grade B", "none": one word for a rank, and a small number or a letter."""
    plain = [_WITHOUT.sub("", re.sub(r"\s*\([^)]*\)", "", text)) for text in texts]
    nothing = [text in NOTHING for text in plain]
    ranked = [text for text, none in zip(plain, nothing, strict=True) if not none]
    found = [_NUMBERED.match(text) or _LETTERED.match(text) for text in ranked]
    read = [match for match in found if match]
    if len(read) < max(len(ranked), 2) or sum(nothing) > 1 or len({m[1] for m in read}) > 1:
        return None
    if re.sub(r"[\s-]", "_", read[0][1]).strip("_") not in RANK_STEMS:
        return None
    ranks = iter(map(_number_or_letter, read))
    return tuple(-1.0 if none else next(ranks) for none in nothing)


def _number_or_letter(found: re.Match[str]) -> float:
    """Return the rank of "3", "3b" or "c"."""
    if not found[2].isdigit():
        return float(ord(found[2]))
    letter = found[3] if found.re.pattern == _NUMBERED.pattern else ""
    return float(found[2]) + (ord(letter) - 96) / 10.0 if letter else float(found[2])


def after_letters(levels: Sequence[str]) -> tuple[float, ...] | None:
    """Read "G1", "G2", "G3" as numbers: few letters, the same of all levels, and a number."""
    found = [_AFTER_LETTERS.match(level.strip()) for level in levels]
    read = [match for match in found if match]
    if len(read) < max(len(levels), 3) or len({match[1] for match in read}) > 1:
        return None
    return tuple(float(match[2]) for match in read)


def romans(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "I", "IIA", "IIB", "III", with or without the same word before each."""
    common = set(texts[0].split()).intersection(*(text.split() for text in texts))
    rest = [" ".join(word for word in text.split() if word not in common) for text in texts]
    found = [_ROMAN.match(text) for text in rest]
    read = [match for match in found if match]
    if len(read) < len(texts) or sum(len(match[2] or "") > 1 for match in read) < 1:
        return None
    return tuple(
        ROMANS.get(match[2] or "", 0) + (ord(match[3]) - 96 if match[3] else 0) / 10.0
        for match in read
    )


def letters(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read school grades and grades of bonds.

    Bare letters could be any labels: a sign, a repeated letter, or an F without an E shows that
    they are grades.
    """
    school = [_LETTER_GRADE.match(text) for text in texts]
    marks = {match[1] for match in school if match}
    signed = any(match and match[2] for match in school)
    if all(school) and (signed or ({"a", "b", "c", "f"} <= marks and "e" not in marks)):
        return tuple(_ABOVE[match[2]] - ord(match[1]) for match in school if match)
    bonds = [_BOND_GRADE.match(text) for text in texts]
    if all(bonds) and any(match and len(match[1]) > 1 for match in bonds):
        return tuple(
            _ABOVE[match[3]] + len(match[1]) - 3.0 * ord(match[2]) for match in bonds if match
        )
    return _other_bonds(texts)


def _other_bonds(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "Aaa", "Baa1", "Ba", "B3": letters that raise a grade, and numbers that lower it."""
    found = [_OTHER_BOND.match(text) for text in texts]
    read = [match for match in found if match]
    if len(read) < len(texts) or len({match[1] for match in read}) < 2:
        return None
    if not any(match[2] for match in read if match[1] != "a"):
        return None
    return tuple(len(match[2]) - 3.0 * ord(match[1]) - int(match[3] or 0) / 10.0 for match in read)


def signs(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "-", "+", "++", "+++"."""
    if not all(map(_SIGN.match, texts)) or not any("++" in text for text in texts):
        return None
    return tuple(
        0.5 if text in ("±", "+/-") else float(text.count("+") - text.count("-")) for text in texts
    )


def repeated(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "$", "$$", "$$$": one sign, as often as there is more of something."""
    found = [_REPEATED.match(text) for text in texts]
    if not all(found) or len({match[1] for match in found if match}) > 1:
        return None
    return tuple(float(len(text)) for text in texts)


def opinions_in_letters(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "SD", "D", "N", "A", "SA", if both ends occur: bare letters could be anything."""
    known = all(text in _OPINIONS for text in texts) and {"sd", "sa"} <= set(texts)
    return tuple(float(_OPINIONS.index(text)) for text in texts) if known else None
