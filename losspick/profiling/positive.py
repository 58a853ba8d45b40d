"""Which of two classes is the positive one: the only place that decides it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.core.numbers import share
from losspick.core.regexes import regex
from losspick.core.vocabulary import Kind, PositiveBy
from losspick.errors import UsageError
from losspick.profiling.measuring.polar_words import (
    CALM_STEMS,
    CALM_WORDS,
    CONTRARY,
    DENIALS,
    EVENT_PHRASES,
    EVENT_STEMS,
    EVENT_WORDS,
    SAYS_NO,
    SAYS_YES,
    SIGNS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.core.profile import ClassCount, Profile

#: The rarer class has at most this share of the rows ...
RARE_SHARE = 1.0 / 3.0

#: ... and fewer than the other by so many standard errors of their difference.
_SURE = 2.0

#: Words of one stem agree in so many letters, and in this share of the longer one.
_STEM, _STEM_SHARE = 5, 0.6

_WORD = regex(r"[^\W_]+")
_HUMP = regex(r"(?<=[a-z0-9])(?=[A-Z])")

#: Which of two labels is positive (0 or 1), by what, and why.
_Told = tuple[int, PositiveBy, str]


def with_positive(profile: Profile, wanted: str | None = None) -> Profile:
    """Return the profile with its positive class named and standing last, if it has two classes.

    Raises:
        UsageError: A class was asked for that is none of the two.
    """
    if profile.rival is not None:
        profile = replace(profile, rival=with_positive(profile.rival))
    classes = profile.classes
    if profile.kind is not Kind.BINARY or classes is None or len(classes) != 2:
        if wanted is not None:
            raise UsageError(
                f"{wanted!r} can't be the positive class: the target is "
                f"{profile.kind.value.replace('_', ' ')}, not two classes",
                where="--positive",
                fix="leave it out, or say --kind binary if the target has two classes",
            )
        return profile
    place, by, why = _asked(classes, wanted) if wanted is not None else _found(profile, classes)
    return replace(
        profile,
        classes=(classes[1 - place], classes[place]),
        positive=classes[place].label,
        positive_by=by,
        positive_why=why,
    )


def _asked(classes: Sequence[ClassCount], wanted: str) -> _Told:
    labels = [one.label for one in classes]
    plain = wanted.strip()
    for same in (str, str.casefold, _as_number):
        found = [place for place, label in enumerate(labels) if same(label) == same(plain)]
        if len(found) == 1:
            return found[0], PositiveBy.ASKED, "as asked for"
    raise UsageError(
        f"there is no class {wanted!r}",
        where="--positive",
        fix=f"the classes are {labels[0]!r} and {labels[1]!r}",
    )


def _as_number(text: str) -> str:
    value = _number(text)
    return text if value is None else repr(value)


def _found(profile: Profile, classes: Sequence[ClassCount]) -> _Told:
    labels = [one.label for one in classes]
    words = [_words(label) for label in labels]
    return (
        _by_numbers(labels)
        or _by_yes(words)
        or _by_denial(labels, words)
        or _by_name(" ".join(profile.target), labels, words)
        or _by_words(labels, words)
        or _by_rows(profile, classes)
        or (1, PositiveBy.ORDER, "the second in the alphabet, as nothing else tells")
    )


def _words(text: str) -> tuple[str, ...]:
    text = SIGNS.get(text.strip(), text)
    return tuple(word.casefold() for word in _WORD.findall(_HUMP.sub(" ", text)))


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _by_numbers(labels: Sequence[str]) -> _Told | None:
    first, second = map(_number, labels)
    if first is None or second is None or first == second:
        return None
    return int(second > first), PositiveBy.NUMBERS, "the larger number"


def _by_yes(words: Sequence[tuple[str, ...]]) -> _Told | None:
    """Read yes and no, also after words that both begin with: "fever yes", "fever no"."""
    one, other = words
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    for place, (yes, no) in enumerate(((one, other), (other, one))):
        if len(yes) == len(no) == 1 and yes[0] in SAYS_YES and no[0] in SAYS_NO:
            return place, PositiveBy.YES, "it says yes"
    return None


def _by_denial(labels: Sequence[str], words: Sequence[tuple[str, ...]]) -> _Told | None:
    """Read a word and its contrary; where the word says that all is well, the contrary counts."""
    for place in (0, 1):
        denied = _denied(words[1 - place], words[place])
        if denied and not _is_calm(words[place]):
            return place, PositiveBy.DENIAL, f"{labels[1 - place]!r} denies it"
    return None


def _denied(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the words say that something is not so, in whatever words the other says it."""
    if not words or not other:
        return False
    if words[0] in DENIALS or (len(words) > 1 and words[-1] == "free"):
        return not (other[0] in DENIALS or other[-1] == "free")
    joined = "".join(words)
    return any(joined == f"{prefix}{''.join(other)}" for prefix in CONTRARY)


def _by_name(name: str, labels: Sequence[str], words: Sequence[tuple[str, ...]]) -> _Told | None:
    """Return the class that the column is named after."""
    named = _words(name)
    told = [
        _tells(named, words[place]) and not _denied(words[place], words[1 - place])
        for place in (0, 1)
    ]
    if told[0] is told[1]:
        told = [_is_initial(labels[place], labels[1 - place], named) for place in (0, 1)]
    if told[0] is told[1]:
        return None
    return told.index(True), PositiveBy.NAME, "the column is named after it"


def _is_initial(label: str, other: str, named: Sequence[str]) -> bool:
    """Read F beside N in a column called fraud."""
    return other.casefold() == "n" and label.casefold() in {word[0] for word in named}


def _tells(named: Sequence[str], words: tuple[str, ...]) -> bool:
    """Tell whether one of the words stands in the name; calm ones must stand there unchanged."""
    if _is_calm(words):
        return any(word in named for word in words)
    return any(_one_stem(word, part) for word in words for part in named)


def _one_stem(word: str, other: str) -> bool:
    if word == other:
        return len(word) > 1
    pairs = enumerate(zip(word, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(word), len(other)))
    return same >= _STEM and same >= _STEM_SHARE * max(len(word), len(other))


def _by_words(labels: Sequence[str], words: Sequence[tuple[str, ...]]) -> _Told | None:
    for place in (0, 1):
        calm = _is_calm(words[1 - place])
        event = _is_event(words[place]) or (_denied(words[place], words[1 - place]) and calm)
        if event and not _is_event(words[1 - place]):
            return place, PositiveBy.WORDS, "it says an event or a fault"
    for place in (0, 1):
        if _is_calm(words[1 - place]) and not _is_calm(words[place]):
            return place, PositiveBy.WORDS, f"{labels[1 - place]!r} says that all is as usual"
    return None


def _is_event(words: tuple[str, ...]) -> bool:
    text = " ".join(words)
    if words[:1] and words[0] in DENIALS:
        return False
    return any(word in EVENT_WORDS or word.startswith(EVENT_STEMS) for word in words) or any(
        phrase in text for phrase in EVENT_PHRASES
    )


def _is_calm(words: tuple[str, ...]) -> bool:
    """Tell whether a label says the usual state, and says no event beside it."""
    calm = any(word in CALM_WORDS or word.startswith(CALM_STEMS) for word in words)
    return calm and words[0] not in DENIALS and not _is_event(words)


def _by_rows(profile: Profile, classes: Sequence[ClassCount]) -> _Told | None:
    place = int(classes[1].share < classes[0].share)
    part = classes[place].share
    if part > RARE_SHARE or 1.0 - 2.0 * part < _SURE / math.sqrt(max(profile.used, 1)):
        return None
    return place, PositiveBy.RARER, f"the rarer one, {share(part)} of the rows"
