"""Words that say which word of a name counts, and for how much."""

from __future__ import annotations

from typing import Final

#: Words that say nothing by themselves but leave the head of the name to the word before.
TRAILERS: Final = frozenset(
    {"of", "in", "per", "by", "at", "for", "the", "a", "last", "total", "mean", "avg", "raw"}
    | {"max", "min", "sum", "affected", "involved", "reported", "recorded"}
)

#: What stands before these is what the name is about: "life expectancy at birth".
JOINTS: Final = frozenset({"of", "at", "per", "by", "in", "for", "from", "with"})

#: Words that say as much in front as at the end: "pct_female" is a share of females.
LEADERS: Final = frozenset(
    {"n", "no", "num", "nb", "number", "count", "pct", "perc", "percent", "prop", "share", "frac"}
    | {"log", "ln", "log10", "diff", "delta", "id"}
)

#: In front of another word, these say that something is counted.
NUMBER_OF: Final = frozenset({"n", "no", "num", "nb", "number"})

#: By themselves, these say so too.
NUMBERS: Final = frozenset({"quantity", "qty"})

#: Words for parts into which an amount is cut: the parts of an age or an income have an order.
PARTS: Final = frozenset(
    {"group", "grp", "gr", "class", "cl", "cat", "category", "categorical", "band", "bin", "range"}
    | {"bracket", "interval"}
)

#: So are the classes of a score or a risk, and of what else comes in classes from low to high.
GRADED: Final = frozenset(
    {"score", "risk", "slope", "erosion", "drainage", "decay", "crown", "canopy", "cover"}
    | {"abundance", "vigor", "vigour", "ticket", "seat", "cabin", "passenger", "fare", "wealth"}
    | {"efficiency", "hazard", "danger", "storm", "hurricane", "damage", "star", "uv"}
)

#: In front of a name these are what is asked, of whatever follows: "trust party", but not of the
#: words for a kind of them: "interest type".
ATTITUDES: Final = frozenset(
    {"importance", "satisfaction", "trust", "interest", "agreement", "confidence", "familiarity"}
    | {"likelihood", "attitude", "opinion", "worry", "support"}
)
KINDS: Final = frozenset(
    {"type", "mode", "method", "reason", "cause", "source", "purpose", "topic"}
)

#: Words of their own that are also the beginning of one that says something else.
WHOLE_WORDS: Final = frozenset(
    {"store", "point", "horse", "public", "specific", "colon", "house", "press", "custom", "casual"}
    | {"trans", "blood", "prison", "travel", "cover", "conduct", "temper", "capita", "employ"}
)
