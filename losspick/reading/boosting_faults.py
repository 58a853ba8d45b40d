"""Parameters of the boosting libraries that disagree, are missing, or are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from losspick.core.spec import Choice, Fact, Literal, Remark
from losspick.core.vocabulary import Framework
from losspick.errors import nearest
from losspick.reading.boosting_tables import (
    ALIASES,
    CHOSEN,
    FOREIGN,
    NEEDED,
    OBJECTIVES,
    OTHER_OBJECTIVES,
    SAME,
)


def unknown_objective(
    library: Framework, written: str, objective: Fact[Literal]
) -> Fact[Choice] | None:
    """Return an objective that a library refuses; None: it takes it, or it may be somebody's own.

    LightGBM folds case, the others do not.
    """
    known = OBJECTIVES[library].values
    folded = {value.casefold(): value for value in known}
    elsewhere = {v.casefold() for other, w in OBJECTIVES.items() if other is not library
                 for v in w.values}  # fmt: skip
    word = written.casefold()
    if library is Framework.LIGHTGBM and word in folded:
        return None
    prefix, _, suffix = word.partition(":")
    prefixed = library is Framework.XGBOOST and prefix in _PREFIXES and suffix in _SUFFIXES
    close = _misspelt(library, word)
    if word not in folded and word not in elsewhere | FOREIGN and not prefixed and not close:
        return None
    renamed = folded.get(word)
    owner = f"the objective of {_TITLES[library]}"
    choice = Choice(owner=owner, chosen=written, allowed=tuple(sorted(known)), renamed=renamed)
    return Fact(choice, objective.place)


def _misspelt(library: Framework, word: str) -> bool:
    """Tell whether a word is one of a library's objectives but for a letter or two."""
    known, other = OBJECTIVES[library].values, OTHER_OBJECTIVES[library]
    if len(word) < _SHORTEST or word in {one.casefold() for one in other}:
        return False
    (best, *_) = (*nearest(word, known | other, cutoff=_ALIKE), "")
    return best in known


#: From so many letters on, words are alike that share so much of them.
_SHORTEST, _ALIKE = 6, 0.85
_TITLES = {
    Framework.LIGHTGBM: "LightGBM",
    Framework.XGBOOST: "XGBoost",
    Framework.CATBOOST: "CatBoost",
}
#: What stands before the colon of XGBoost's objectives.
_PREFIXES = frozenset({"reg", "binary", "multi", "count"})
#: What people write behind it that has never been one of them; later versions bring others.
_SUFFIXES = FOREIGN | {"softmax", "mse", "rmse", "mae", "l1", "l2", "huber", "poisson", "logit",
                       "cross_entropy", "absolute_error", "squared_error"}  # fmt: skip


def disagreeing(library: Framework, facts: Mapping[str, Fact[Literal]]) -> Iterator[Fact[Remark]]:
    """Yield parameters that mean the same and have different values."""
    for names in ALIASES.get(library, ()):
        given = [(name, facts[name]) for name in names if _is_plain(facts.get(name))]
        for name, fact in given[1:]:
            first, known = given[0]
            if _meaning(fact.value) != _meaning(known.value):
                text = (
                    f"{first} is {_shown(known.value)} and {name} is {_shown(fact.value)}, and "
                    "both mean the same parameter"
                )
                yield Fact(Remark(text, certain=False), fact.place)
    count, named = facts.get("classes_count"), facts.get("class_names")
    if library is Framework.CATBOOST and count is not None and named is not None:
        several = isinstance(named.value, tuple) and type(count.value) is int
        if several and isinstance(named.value, tuple) and len(named.value) != count.value:
            text = f"classes_count is {count.value}, and class_names has {len(named.value)} names"
            yield Fact(Remark(text), count.place)


def _is_plain(fact: Fact[Literal] | None) -> bool:
    if fact is None or fact.value is None or isinstance(fact.value, float):
        return False
    return not (isinstance(fact.value, str) and "$" in fact.value)


def _meaning(value: Literal) -> object:
    """Return a value such that values that mean the same are equal."""
    if isinstance(value, tuple):
        parts = [str(one) for one in value]
    elif isinstance(value, str):
        parts = value.split(",")
    else:
        return value
    return frozenset(_word(part.strip().casefold()) for part in parts)


def _word(word: str) -> str:
    return next((min(same) for same in SAME if word in same), word)


def _shown(value: Literal) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def lacking(
    library: Framework,
    written: str,
    facts: Mapping[str, Fact[Literal]],
    objective: Fact[Literal],
) -> Iterator[Fact[Remark]]:
    """Yield the parameters that an objective can't do without and that are not given."""
    behind = str(objective.value).partition(":")[2]
    inner = {part.partition("=")[0].strip() for part in behind.split(";")}
    within = library is Framework.CATBOOST
    given = inner if within else set(facts)
    missing = [name for name in NEEDED.get((library, written), ()) if name not in given]
    if missing:
        how = f", as in {written}:{missing[0]}=..." if within else ""
        text = f"{written} needs {' and '.join(missing)}{how}"
        yield Fact(Remark(text, certain=within), objective.place)


def misnamed_options(
    library: Framework, facts: Mapping[str, Fact[Literal]]
) -> Iterator[Fact[Choice]]:
    """Yield options with a word that they do not take."""
    for (owner, name), allowed in CHOSEN.items():
        fact = facts.get(name)
        word = fact.value if fact is not None and owner is library else None
        if fact is None or not isinstance(word, str) or word in allowed or "$" in word:
            continue
        if owner is Framework.LIGHTGBM and word not in _MISTAKEN:
            continue  # forks have more of them
        renamed = next((one for one in allowed if one.casefold() == word.casefold()), None)
        choice = Choice(owner=name, chosen=word, allowed=allowed, renamed=renamed)
        yield Fact(choice, fact.place)


#: What other libraries call their boosters.
_MISTAKEN = frozenset({"gbtree", "gblinear", "gbm", "gdbt", "randomforest", "xgboost"})
