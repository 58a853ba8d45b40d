"""Words that say on and off: yes and no, died and survived, or several ends and none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.core.vocabulary import ON_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Words that say by themselves what happened; yes and no depend on the column's name.
HAPPENED: Final = frozenset(
    {"dead", "died", "deceased", "death", "event", "uncensored", "failed", "failure", "relapse"}
    | {"relapsed", "recurrence", "recurred", "progressed", "progression", "churned"}
)
DID_NOT: Final = frozenset(
    {"alive", "living", "survived", "survivor", "censored", "suspended", "lost", "withdrawn"}
    | {"active", "retained"}
)
_ON: Final = HAPPENED | ON_WORDS | {"observed"}
_OFF: Final = DID_NOT | {"no", "n", "false", "f", "off", "absent", "negative", "0"}

#: A code in front of a word: "1:DECEASED".
_CODE: Final = regex(r"^\d\s*[:=.)-]\s*(?=\D)")
_DENIAL: Final = regex(r"^(?:(?:no|not|non|without)[\s_-]+|un(?=censored))")
_FREE: Final = regex(r"[\s_-]*free$")

#: What says that nothing has ended yet, at the beginning of a level or as all of it; the first
#: ones say so of any duration, the others of an event.
_STILL: Final = (
    r"censor(?:ed|ing)?|alive|living|surviv\w*|still|ongoing|lost|withdr[ae]w\w*|withdrawal"
    r"|active|remain\w*|open|administrative|end of (?:study|follow[ -]?up)|event[ -]?free"
    r"|in (?:care|progress|hospital|study)|under observation"
)
_NOT_YET: Final = regex(rf"(?:{_STILL}|not?|none|never|nil|pending|running|dropped)(?:$|[^a-z])")
_LEFT_OPEN: Final = regex(rf"(?:{_STILL})(?:$|[^a-z])")

#: More words than this are no ends of one duration.
MOST_ENDS: Final = 12

#: Words of one stem agree in this many letters ("relapsed", "relapse-free").
_STEM: Final = 5


def read_pair(levels: Sequence[str]) -> Mapping[str, bool] | None:
    """Return which of at most two levels mean "on", None if the words do not say it."""
    if not 0 < len(levels) <= 2:
        return None
    words = [_CODE.sub("", level.strip().casefold()) for level in levels]
    for read in (words, _after_common(words)):
        if all(word in _ON or word in _OFF for word in read):
            return {level: word in _ON for level, word in zip(levels, read, strict=True)}
    return _denied(levels, words)


def any_pair(levels: Sequence[str]) -> Mapping[str, bool]:
    """Return which of two levels is taken for "on": the later one, where the words do not say."""
    return read_pair(levels) or dict(zip(sorted(levels), (False, True), strict=True))


def read_ends(levels: Sequence[str]) -> Mapping[str, bool] | None:
    """Return which of several levels are ends of a duration, where the others say "not yet".

    None where there are too many levels, or no end among them.
    """
    plain = {level: _CODE.sub("", level.strip().casefold()) for level in levels}
    ends = {level: not (word in DID_NOT or _NOT_YET.match(word)) for level, word in plain.items()}
    return ends if any(ends.values()) and len(ends) <= MOST_ENDS else None


def read_event_words(levels: Sequence[str]) -> Mapping[str, bool] | None:
    """Return which levels of a column that tells of an event mean that it was seen."""
    read = read_pair(levels)
    if read is not None or len(levels) < 2:
        return read or read_ends(levels)
    return any_pair(levels) if len(levels) == 2 else read_ends(levels)


def tells_censoring(levels: Sequence[str]) -> bool:
    """Tell whether some levels say that a time has not ended, and others do not."""
    plain = [_CODE.sub("", level.strip().casefold()) for level in levels]
    left = sum(_LEFT_OPEN.match(word) is not None for word in plain)
    return len(plain) <= MOST_ENDS and 0 < left < len(plain)


def says_what_happened(levels: Sequence[str]) -> bool:
    """Tell whether one of the words says by itself whether the event was seen."""
    words = {_CODE.sub("", level.strip().casefold()) for level in levels}
    return bool(words & (HAPPENED | DID_NOT)) or _denied(levels, sorted(words)) is not None


def _after_common(words: Sequence[str]) -> list[str]:
    """Return what is left after the words that both begin with: "fever_y", "fever_n"."""
    first, last = min(words), max(words)
    same = next((i for i, mark in enumerate(first) if not last.startswith(first[: i + 1])), 0)
    cut = max(first[:same].rfind(mark) for mark in "_-. :") + 1
    return [word[cut:] for word in words]


def _denied(levels: Sequence[str], words: Sequence[str]) -> Mapping[str, bool] | None:
    """Read two words of which one denies the other."""
    if len(words) != 2:
        return None
    plain = [_FREE.sub("", _DENIAL.sub("", word)) for word in words]
    denies = [rest != word for rest, word in zip(plain, words, strict=True)]
    if sum(denies) != 1 or plain[0][:_STEM] != plain[1][:_STEM] or not all(plain):
        return None
    return {level: not no for level, no in zip(levels, denies, strict=True)}
