"""Two words that say on and off: yes and no, died and survived, "relapse" and "no relapse"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
_CODE: Final = re.compile(r"^\d\s*[:=.)-]\s*(?=\D)")
_DENIAL: Final = re.compile(r"^(?:(?:no|not|non|without)[\s_-]+|un(?=censored))")
_FREE: Final = re.compile(r"[\s_-]*free$")

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
