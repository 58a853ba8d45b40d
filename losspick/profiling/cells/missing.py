"""Words that mean "no value", and the columns in which such a word is a class."""

from __future__ import annotations

from collections.abc import Collection, Mapping

#: Never a class: nobody calls a class so.
_ALWAYS_MISSING = frozenset(
    {
        "",
        "?",
        "??",
        ".",
        "..",
        "-",
        "--",
        "---",
        "–",
        "—",
        "n/a",
        "#n/a",
        "#n/a n/a",
        "#na",
        "<na>",
        "nan",
        "-nan",
        "nat",
        "#null!",
        "#div/0!",
        "#value!",
        "#ref!",
        "#num!",
        "#name?",
        "1.#ind",
        "-1.#ind",
        "1.#qnan",
        "-1.#qnan",
        "\\n",
    }
)
#: Missing in most columns, a class in some ("NA" is a continent, "None" a degree).
_PERHAPS_MISSING = frozenset({"na", "null", "none", "nil"})
#: Of these, words of the language: as classes they may be shorter than the others.
_WORDS = frozenset({"none", "nil"})
#: Missing among numbers; among words they may be classes ("unknown" is an answer).
_MISSING_AMONG_NUMBERS = frozenset(
    {"unknown", "missing", "not available", "n.a.", "n.d.", "nd", "tbd", "blank", "empty", "void"}
)
#: Below what could be measured: no number, but no gap either.
_NOT_DETECTED = frozenset(
    {"bdl", "bld", "bql", "blq", "bloq", "blod", "<lod", "<loq", "<lloq", "<dl", "<mdl", "<ql"}
    | {"<rl", "<pql", "< lod", "< loq", "< lloq", "< dl", "< mdl", "< ql", "< rl", "< pql"}
    | {"below lod", "below loq", "below detection limit", "below detection", "below limit"}
    | {"not detected", "non-detect", "nondetect", "non detect", "undetected", "undetectable"}
    | {"not detectable", "n.det.", "u.d.l."}
)
_PERHAPS_NOT_DETECTED = frozenset({"nd", "n.d.", "n.d", "n/d"})
#: A word counts as a class if its rows reach this share of those of the median class. A gap is
#: usually much rarer than the classes; half leaves room for the rarer one of a few classes.
_CLASS_LIKE_SHARE = 0.5
#: And if it has at most this many times the rows of the largest class: a gap among texts that are
#: nearly all different is no class.
_CLASS_LIKE_EXCESS = 3
#: However rare, it is one of at most so many classes where gaps are written otherwise.
_MOST_CLASSES = 20


_AMONG_NUMBERS = _PERHAPS_MISSING | _MISSING_AMONG_NUMBERS | _NOT_DETECTED | _PERHAPS_NOT_DETECTED


def always_missing(word: str) -> bool:
    """Tell whether the (stripped) word means missing in every column."""
    return word.casefold() in _ALWAYS_MISSING


def missing_among_numbers(word: str) -> bool:
    """Tell whether the word means missing in a column of numbers."""
    folded = word.casefold()
    return folded in _ALWAYS_MISSING or folded in _AMONG_NUMBERS


def surely_not_detected(word: str) -> bool:
    """Tell whether the word says of a measurement that it lies below what can be measured."""
    return word.casefold() in _NOT_DETECTED


def perhaps_not_detected(word: str) -> bool:
    """Tell whether the word may say so, and may mean that there are no data."""
    return word.casefold() in _PERHAPS_NOT_DETECTED


def perhaps_a_class(word: str) -> bool:
    """Tell whether the word means missing in most columns of words, but not in all."""
    return word.casefold() in _PERHAPS_MISSING


def missing_among_words(
    counts: Mapping[str, int], marks: Collection[str] = (), *, keep: bool = False
) -> tuple[frozenset[str], frozenset[str]]:
    """Split the suspicious words of a text column into missing ones and classes.

    Args:
        counts: Rows of each distinct (stripped) text.
        marks: How gaps are written elsewhere in the table, and in this column: "" for empty cells.
        keep: Words that may be classes are.
    """
    sure = {word for word in counts if always_missing(word)}
    if {word for word in counts if word == "-" or word not in sure} == {"+", "-"}:
        sure.discard("-")  # signs, as in "+" for positive and "-" for negative
    perhaps = {word for word in counts if word.casefold() in _PERHAPS_MISSING}
    others = {w: n for w, n in counts.items() if w not in sure and w not in perhaps}
    others_say = {*marks, *map(str.casefold, sure)}
    classes = {
        word
        for word in perhaps
        if keep
        or _looks_like_a_class(word, counts[word], others)
        or _is_no_gap(word, others_say, others)
    }
    return frozenset(sure | perhaps - classes), frozenset(classes)


def _looks_like_a_class(word: str, rows: int, others: Mapping[str, int]) -> bool:
    if not others or rows < _CLASS_LIKE_SHARE * sorted(others.values())[len(others) // 2]:
        return False
    return rows <= _CLASS_LIKE_EXCESS * max(others.values()) and _written_alike(word, others)


def _is_no_gap(word: str, marks: Collection[str], others: Mapping[str, int]) -> bool:
    """Tell whether a word stands among a few classes, where gaps are written otherwise."""
    if not marks or word.casefold() in marks or word.casefold() == "null":
        return False
    few = 1 < len(others) <= _MOST_CLASSES and 2 * len(others) <= sum(others.values())
    return few and _written_alike(word, others)


def _written_alike(word: str, others: Mapping[str, int]) -> bool:
    alike = sum(n for other, n in others.items() if _case(other) == _case(word))
    shortest, longest = min(map(len, others)), max(map(len, others))
    short = len(word) < shortest and word.casefold() not in _WORDS
    return 2 * alike > sum(others.values()) and not short and len(word) <= longest + 1


def _case(word: str) -> str:
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper"
    return "title" if word[:1].isupper() else "other"
