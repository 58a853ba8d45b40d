"""What the names of the other columns of a table say about one of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from losspick.profiling.kinds.clues import GLUED_END, HEAD, SHORTEST_GLUED, UNIT, hints, tokens
from losspick.profiling.kinds.lexicon import lexicon
from losspick.profiling.kinds.name_words import QUANTITIES, Hint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: What stands before the name of a column in the name of its logarithm.
LOG_PREFIXES = ("log_", "ln_", "l_", "l.", "log10_", "log.", "ln.", "log", "ln", "l")

#: What questions of a questionnaire are called before their number.
QUESTIONS = frozenset({"q", "item", "question", "quest"})

#: The same thing in several years is no scale.
YEAR_DIGITS = 4

#: Short words at the end of longer ones, and how many letters stand before them at least.
SHORT_END, FEWEST_BEFORE = 3, 2

#: At the end, these are as often a running number, or the end of "planet" and "cabinet".
_NO_ENDINGS = frozenset({"num", "net", "lat", "lon"})

#: An average is taken over at least so many items.
FEWEST_ITEMS = 3

Item = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The names of a table's columns, laid out for looking up.

    Attributes:
        size: Number of columns.
        folded: Each name by its lower-case form.
        joined: Each name by its words without anything between.
        endings: Last words by short words at their ends ("win" in "homewin" and "awaywin").
        items: Names that differ in one part, by that part's place and the other parts.
        shares: Names that hint at a share of a whole.
    """

    size: int
    folded: Mapping[str, str]
    joined: Mapping[str, str]
    endings: Mapping[str, tuple[str, ...]]
    items: Mapping[Item, tuple[str, ...]]
    shares: tuple[str, ...]


def neighbourhood(names: Sequence[str]) -> Neighbourhood:
    """Lay the names of all columns out; the same table is laid out once."""
    return _laid_out(tuple(names))


@lru_cache(maxsize=4)
def _laid_out(names: tuple[str, ...]) -> Neighbourhood:
    items: dict[Item, list[str]] = {}
    endings: dict[str, list[str]] = {}
    for name in names:
        for item in _as_items(_without_unit(name)):
            items.setdefault(item, []).append(name)
        for ending, word in _ends_of(tokens(name)):
            endings.setdefault(ending, []).append(word)
    return Neighbourhood(
        len(names),
        {name.casefold(): name for name in names},
        {"".join(tokens(name)): name for name in names},
        {ending: tuple(dict.fromkeys(words)) for ending, words in endings.items()},
        {item: tuple(found) for item, found in items.items()},
        tuple(name for name in names if Hint.SHARE in hints(name)),
    )


def _without_unit(name: str) -> tuple[str, ...]:
    """Return the words of a name; columns that share a unit are no items of one scale."""
    return tokens(UNIT.sub("", name)) or tokens(name)


def _as_items(parts: tuple[str, ...]) -> Iterator[Item]:
    if len(parts) > 1:
        yield from ((i, (*parts[:i], *parts[i + 1 :])) for i in range(len(parts)))


def _ends_of(parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the word of three letters at the end of a longer one, and that word."""
    if parts and len(parts[-1]) >= SHORT_END + FEWEST_BEFORE:
        for form in (parts[-1], parts[-1].removesuffix("s")):
            yield form[-SHORT_END:], parts[-1]


def hints_by_ending(name: str, around: Neighbourhood) -> dict[Hint, float]:
    """Return what a short word says at the end of this name and of another one.

    Alone, three letters at the end of a word are chance; in two words of one table, they are not.
    """
    for ending, word in _ends_of(tokens(name)):
        said = lexicon().get(ending, ()) if ending not in _NO_ENDINGS else ()
        found = [hint for hint in said if hint in QUANTITIES]
        if found and any(other != word for other in around.endings.get(ending, ())):
            return dict.fromkeys(found, GLUED_END)
    return {}


def is_logged(name: str, around: Neighbourhood) -> str | None:
    """Return the column (or word) of which this one is the logarithm by its name, else None."""
    plain = name.casefold()
    for prefix in LOG_PREFIXES:
        rest = plain.removeprefix(prefix)
        if rest != plain and rest in around.folded and len(rest) > 1:
            return around.folded[rest]
    if plain.startswith("l") and len(plain) > SHORTEST_GLUED:
        known = lexicon().get(plain[1:], ())
        if Hint.MONEY in known or Hint.MEASURE in known:
            return plain[1:]
    return None


def averaged(name: str, around: Neighbourhood) -> tuple[str, ...]:
    """Return the numbered columns whose name is this one's ("mood" beside "mood1" ... "mood9")."""
    parts = tokens(name)
    if not parts or any(part.isdigit() for part in parts):
        return ()
    items = around.items.get((len(parts), parts), ())
    return items if len(items) >= FEWEST_ITEMS else ()


def siblings(name: str, around: Neighbourhood) -> tuple[str, ...]:
    """Return the columns that are named like items of one questionnaire ("q1 q2", "selfX otherX").

    Columns that are most of the table are features with a running number, not items.
    """
    alike: dict[str, None] = {}
    parts = _without_unit(name)
    for place, rest in _as_items(parts):
        named = any(_names_something(part) for part in rest)
        year = parts[place].isdigit() and len(parts[place]) == YEAR_DIGITS
        if not year and (
            parts[place].isdigit() or named
        ):  # "ab_01" beside "cd_01" shares no more than a number
            alike.update(dict.fromkeys(around.items.get((place, rest), ())))
    alike.pop(name, None)
    most = around.size if is_question(name) else (around.size - 1) / 2
    return tuple(alike) if 2 <= len(alike) <= most else ()


def _names_something(part: str) -> bool:
    """Tell whether a word of a name is more than "class" or "code", as unlike columns have it."""
    return len(part) > 1 and part.isalpha() and Hint.CLASS not in lexicon().get(part, ())


def same_codes(name: str, other: str) -> bool:
    """Tell whether two names end in the same word for classes without an order or for places.

    "home_zone" and "away_zone" take the same codes, and are no items of one scale.
    """
    found = hints(name)
    coded = max(found.get(Hint.NOMINAL, 0.0), found.get(Hint.PLACE, 0.0)) == HEAD
    return coded and tokens(name)[-1:] == tokens(other)[-1:] and not name[-1:].isdigit()


def is_question(name: str) -> bool:
    """Tell whether a name is that of a numbered question ("Q3", "item_12")."""
    parts = tokens(name)
    return any(stem in QUESTIONS and mark.isdigit() for stem, mark in pairwise(parts))
