"""What the name of a column hints at: general word lists, matched token by token."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.kinds.lexicon import (
    SHORTEST_CUT,
    foreign_lexicon,
    is_plural,
    lexicon,
    with_formulas,
    words_by_start,
)
from losspick.profiling.kinds.name_parts import (
    ATTITUDES,
    GRADED,
    JOINTS,
    KINDS,
    LEADERS,
    NUMBER_OF,
    NUMBERS,
    PARTS,
    TRAILERS,
    WHOLE_WORDS,
)
from losspick.profiling.kinds.name_words import ONE_WORD, QUANTITIES, RECORDS, Hint

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Short words that are safe at the front of a longer token ("numvisits", "pctfemale").
_PREFIXES: Final = ("num", "nb", "pct", "perc", "prop", "prp", "log", "avg", "tot", "amt")

_ONE_WORD: Final = frozenset(ONE_WORD.split())
_RECORDS: Final = frozenset(RECORDS.split())

#: Short words that are safe at the end of a longer token ("forestpct").
_SUFFIXES: Final = ("pct", "perc")

#: A shorter word inside a longer token is more often chance than meaning.
SHORTEST_GLUED = 4

#: Short words at the end of a name that nobody knows leave the thing to the word before.
LONGEST_SUFFIX = 3

#: A single Greek letter is more often an angle than anything else in the range of one.
GREEK = 0.8

#: Where a name changes from lower to upper case, or between letters and digits.
_SEAMS: Final = regex(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])"
)

#: "IDfirm" changes case one letter too late.
_LEADING_ID: Final = regex(r"(?<![A-Za-z])ID(?=[a-z]{3})")

#: No English word begins so: "lnwage", "lgdp" beside it, "dlnprice".
_LOGGED: Final = regex(r"^d?(?:ln|lg)[a-z]{2,}$")

_DIGIT: Final = regex(r"\d")

#: The unit at the end of a name, and the base of what stands before ("per 100,000", "per kg").
UNIT: Final = regex(r"(?<=\S)\s*[(\[{][^)\]}]*[)\]}]\s*$")
_BASE: Final = regex(
    r"(?:^|[\W_])per[\W_]*(?:\d|capita|head|(?:[km]?g|gram|[dm]?l|lit(?:re|er)|gallon|km|mile|acre|ha"
    r"|hectare|m2|sqm|sqft|kwh)(?![a-z]))",
    re.IGNORECASE,
)

#: A name that is nothing but one of these says nothing: every table of series has a "value".
_EMPTY: Final = frozenset({"value", "values", "val"})

#: So end the names of qualities that people judge ("cleanliness"); measured ones are words above.
_QUALITY: Final = "ness"
SHORTEST_QUALITY: Final = 7

#: What a name must hint at for its parts to have an order.
_CUT: Final = frozenset({Hint.MEASURE, Hint.MONEY, Hint.DURATION, Hint.ORDER})

#: What has levels in an order, and what has none.
_LEVELS: Final = frozenset({Hint.ORDER, Hint.RATING})
_LABELS: Final = frozenset({Hint.NOMINAL, Hint.CLASS})

#: How much a word counts by its place: the last one names the thing.
HEAD, BEFORE, GLUED_END, GLUED_START, PREFIXED, CUT = 1.0, 0.6, 0.8, 0.6, 0.9, 0.6


def tokens(name: str) -> tuple[str, ...]:
    """Split a name at punctuation, digits and changes of case; lower-case the parts."""
    text = unicodedata.normalize("NFKC", name).replace("%", " percent ")
    text = _SEAMS.sub(" ", _LEADING_ID.sub("id ", text))
    return tuple(part.casefold() for part in re.split(r"[\W_]+", text) if part)


@lru_cache(maxsize=20_000)
def hints(name: str) -> dict[Hint, float]:
    """Return what a column name hints at, each with a weight in [0, 1]."""
    parts = _told(name)
    found: dict[Hint, float] = {}
    head = _head(_told(UNIT.sub("", name)) or parts)
    for place, part in enumerate(parts):
        leads = (place == 0 and part in LEADERS) or (place > head and part == "percent")
        for hint, weight in _of_token(part):
            scale = HEAD if place == head or leads else BEFORE
            found[hint] = max(found.get(hint, 0.0), weight * scale)
    if parts and is_plural(parts[head]):
        placed = found.pop(Hint.PLACE, None) is not None  # "lanes" are counted
        if placed or not any(_of_token(parts[head])):
            found[Hint.PLURAL] = HEAD
    whole = [f"{first}_{second}" for first, second in pairwise(parts)]
    whole += ["".join(parts)]  # for "pH" and "ZScore"
    whole += ["".join(tokens(name))] if _DIGIT.search(name) else []  # for "NO2"
    for word in whole:
        found |= dict.fromkeys(lexicon().get(word, ()), HEAD)
    return _as_a_whole(name, parts, head, found)


def _as_a_whole(
    name: str, parts: list[str], head: int, found: dict[Hint, float]
) -> dict[Hint, float]:
    """Return the hints after what shows in all words of a name together."""
    found = _after_head(parts, head, found)
    if _is_cut(parts):
        found = {Hint.ORDER: HEAD, Hint.CLASS: found.get(Hint.CLASS, 0.0)}
    if any(_is_greek(part) for part in parts):
        found.setdefault(Hint.ANGLE, GREEK)
    if len(parts) > 1 and parts[0] in NUMBER_OF:
        if parts[0] in ("n", "no"):
            found[Hint.TALLY] = HEAD
        if Hint.TALLY in found:
            found[Hint.NUMBER] = HEAD
    elif parts and parts[head] in NUMBERS:
        found[Hint.NUMBER] = HEAD
    elif parts[:1] == ["id"] or (len(parts) > 1 and parts[-1] in ("no", "nr")):
        found = {Hint.IDENTIFIER: HEAD} | {h: w for h, w in found.items() if h in _LABELS}
    elif found.get(Hint.IDENTIFIER) == HEAD and found.get(Hint.TALLY, HEAD) < HEAD:
        found.pop(Hint.TALLY)  # "incident zip" is no number of incidents
    elif _BASE.search(name):
        found.pop(Hint.TALLY, None)
        found[Hint.MEASURE] = HEAD
    return found


def _after_head(parts: list[str], head: int, found: dict[Hint, float]) -> dict[Hint, float]:
    """Drop what the words before say against the last one: "job involvement", "grade type"."""
    said = {hint for hint, _ in _of_token(parts[head])} if parts else set()
    if head and parts[0] in ATTITUDES and Hint.NOMINAL in said and parts[head] not in KINDS:
        return {hint: HEAD for hint, _ in _of_token(parts[0])}
    against = _LABELS if said & _LEVELS else _LEVELS if Hint.NOMINAL in said else frozenset()
    return {hint: weight for hint, weight in found.items() if hint not in against - said}


def _told(name: str) -> list[str]:
    """Return the words of a name that could say something."""
    parts = [part for part in with_formulas(tokens(name)) if not part.isdigit()]
    return [] if len(parts) == 1 and parts[0] in _EMPTY else parts


def _is_cut(parts: list[str]) -> bool:
    """Tell whether a name is that of an amount and of its parts: "age_group", "incomeband"."""
    if len(parts) == 1:
        cuts = (parts[0].removesuffix(end) for end in PARTS if parts[0].endswith(end))
        return any(_has_parts(stem) for stem in cuts if stem)
    cut = [_singular(whole) for whole, part in pairwise(parts) if part in PARTS]
    return any(_has_parts(whole) or _ends_in_parts(whole) for whole in cut)


def _has_parts(word: str) -> bool:
    """Tell whether a word names an amount, a score or an order, whose parts have an order."""
    return word in GRADED or bool(_CUT & set(lexicon().get(word, ())))


def _ends_in_parts(word: str) -> bool:
    """Tell whether an amount stands at the end of a word: "hhincome"."""
    return bool(_CUT & {hint for hint, weight in _of_token(word) if weight == GLUED_END})


def _is_greek(token: str) -> bool:
    return len(token) == 1 and unicodedata.name(token, "").startswith("GREEK")


def _head(parts: list[str]) -> int:
    """Return the place of the word that names the thing: before "of" or "per", or the last."""
    joints = [i for i, part in enumerate(parts) if i and part in JOINTS]
    if joints and parts[joints[0] - 1] not in TRAILERS:
        return joints[0] - 1
    places = [i for i, part in enumerate(parts) if part not in TRAILERS]
    if len(places) > 1 and _is_short_and_unknown(parts[places[-1]]):
        places.pop()
    return places[-1] if places else 0


def _is_short_and_unknown(part: str) -> bool:
    """Tell whether a word is an abbreviation that says nothing: "ecog ps", "bmi v"."""
    return len(part) <= LONGEST_SUFFIX and not any(_of_token(part))


def _of_token(token: str) -> Iterable[tuple[Hint, float]]:
    for form in (token, _singular(token)):
        if form in lexicon():
            return [(hint, 1.0) for hint in lexicon()[form]]
    if token in foreign_lexicon():
        return [(hint, 1.0) for hint in foreign_lexicon()[token]]
    if token.endswith(_QUALITY) and len(token) > SHORTEST_QUALITY:
        return [(Hint.RATING, 1.0)]
    glued = _glued(token)
    found = [(hint, weight) for word, weight in glued for hint in lexicon().get(word, ())]
    return found or [(hint, CUT) for hint in _cut_short(token)]


def _cut_short(token: str) -> tuple[Hint, ...]:
    """Return what all known words that begin with a token hint at: "purch" is a purchase."""
    if len(token) < SHORTEST_CUT or token in WHOLE_WORDS:
        return ()
    longer = words_by_start().get(token[:SHORTEST_CUT], ())
    meant = {lexicon()[word] for word in longer if word.startswith(token)}
    found = meant.pop() if len(meant) == 1 else ()
    return found if QUANTITIES.issuperset(found) else ()


def _singular(token: str) -> str:
    if token.endswith("ies") and len(token) > 4:
        return token[:-3] + "y"
    return token[:-1] if token.endswith("s") and len(token) > 3 else token


def _glued(token: str) -> list[tuple[str, float]]:
    """Return the longest known words at the start and at the end of a longer token."""
    found: list[tuple[str, float]] = []
    if token in _ONE_WORD:
        return found
    if _LOGGED.match(token):
        return [("ln", GLUED_END)]
    for end in ("id", "key"):
        stem = _singular(token.removesuffix(end))
        if token.endswith(end) and (stem in lexicon() or stem in _RECORDS):
            return [(end, GLUED_END)]
    for cut in range(1, len(token) - 1):
        tail = token[cut:]
        known = next((form for form in (tail, _singular(tail)) if form in lexicon()), "")
        if len(known) >= SHORTEST_GLUED or tail in _SUFFIXES:
            found.append((known, GLUED_END))
            break
    for cut in range(len(token) - 1, 1, -1):
        start = token[:cut]
        if start in lexicon() and (len(start) >= SHORTEST_GLUED or start in _PREFIXES):
            found.append((start, PREFIXED if start in _PREFIXES else GLUED_START))
            break
    return found
