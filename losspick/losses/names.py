"""From a name that a user writes to the loss and the spellings that it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from losspick.core.loss import Loss, Spelling
from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.vocabulary import Framework
from losspick.errors import UsageError, nearest

#: The loss that a name means when several list it; names without their modules, folded.
FIRST_MEANING: Mapping[str, str] = {
    "crossentropyloss": "sparse_categorical_ce",
    "cross_entropy": "sparse_categorical_ce",
    "diceloss": "dice",
    "tverskyloss": "tversky",
}

#: Libraries whose names mean a loss; elsewhere an estimator is named, and a string chooses.
_NAMES_ARE_LOSSES = frozenset({Framework.TORCH, Framework.KERAS, Framework.JAX})

#: Customary short names of modules, and what they stand for.
_MODULES: Mapping[str, str] = {
    "f": "functional",
    "tf": "",
    "tensorflow": "",
    "pytorch": "torch",
    "xgb": "xgboost",
    "lgb": "lightgbm",
    "smp": "segmentation_models_pytorch",
}

#: ``keyword=value`` within a call, the value reaching to the next keyword.
_KEYWORD = regex(r"(\w+)\s*=\s*(.+?)\s*(?=,\s*\w+\s*=|,?\s*$)")


@record(frozen=True, slots=True)
class Named:
    """What a name means.

    Attributes:
        loss: The loss.
        spellings: Those of its spellings that the name covers: all for an id or an alias, the
            one for a name of a framework.
    """

    loss: Loss
    spellings: tuple[Spelling, ...]


@record(frozen=True, slots=True)
class NameIndex:
    """Everything that names a loss.

    Attributes:
        words: Folded id or alias, and its meaning.
        spelled: Folded name of a spelling, and all that list it, the default first.
        written: The names as they are written, to suggest from.
    """

    words: Mapping[str, Named]
    spelled: Mapping[str, tuple[Named, ...]]
    written: tuple[str, ...]

    def holds(self, path: str) -> bool:
        """Tell whether a path names a spelling."""
        return fold(path) in self.spelled

    def find(self, name: str) -> Named:
        """Return what a name means, whatever its case, modules, hyphens and blanks.

        A call such as ``BCEWithLogitsLoss(pos_weight=w)`` is told apart by its keywords.

        Raises:
            UsageError: No loss has that name.
        """
        head, _, arguments = name.strip().removesuffix(")").partition("(")
        folded = fold(head)
        if folded in self.words:
            return self.words[folded]
        if folded in self.spelled:
            return _choose(folded, self.spelled[folded], _keywords(arguments))
        close = nearest(head, self.written, count=3)
        raise UsageError(
            f"there is no loss named {name!r}",
            fix=f"did you mean {' or '.join(close)}?" if close else "use the id of a loss",
        )


def fold(name: str) -> str:
    """Return the form in which names are compared."""
    parts = re.sub(r"[\s\-]+", "_", name.strip().casefold()).split(".")
    modules = filter(None, (_MODULES.get(part, part) for part in parts[:-1]))
    return ".".join([*modules, parts[-1]])


def index_names(losses: Mapping[str, Loss]) -> NameIndex:
    """Return the names of all losses; an id wins over an alias, and both over a spelling."""
    words = {fold(loss.id): Named(loss, loss.spellings) for loss in losses.values()}
    for loss in losses.values():
        for alias in loss.aliases:
            words.setdefault(fold(alias), Named(loss, loss.spellings))
    pairs = [Named(loss, (spelling,)) for loss in losses.values() for spelling in loss.spellings]
    spelled: dict[str, list[Named]] = {}
    for pair in sorted(pairs, key=lambda pair: pair.spellings[0].arguments != ""):
        for name in _spelling_names(pair.spellings[0]):
            spelled.setdefault(name, []).append(pair)
    written = (word for loss in losses.values() for word in _written(loss))
    return NameIndex(
        words,
        {name: tuple(found) for name, found in spelled.items()},
        tuple(dict.fromkeys(written)),
    )


def _written(loss: Loss) -> Iterator[str]:
    yield loss.id
    yield from loss.aliases
    for spelling in loss.spellings:
        for name in _own_names(spelling):
            yield name
            yield _last(name)


def _own_names(spelling: Spelling) -> tuple[str, ...]:
    if spelling.framework in _NAMES_ARE_LOSSES:
        return (*spelling.names, spelling.name)
    return spelling.names


def _spelling_names(spelling: Spelling) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tail for n in _own_names(spelling) for tail in _tails(fold(n))))


def _tails(path: str) -> Iterator[str]:
    """Yield a dotted path, and what remains of it without its leading modules."""
    parts = path.split(".")
    for start in range(len(parts)):
        yield ".".join(parts[start:])


def _keywords(arguments: str) -> dict[str, str]:
    return {name: value.replace("'", '"') for name, value in _KEYWORD.findall(arguments)}


def _choose(folded: str, found: tuple[Named, ...], given: Mapping[str, str]) -> Named:
    """Return the meaning whose fixed keywords are given, the most specific first."""
    fitting = tuple(named for named in found if _matches(named.spellings[0], given))
    if given and fitting:
        most = max(_specific(named) for named in fitting)
        found = tuple(named for named in fitting if _specific(named) == most)
    best = next((n for n in found if n.loss.id == FIRST_MEANING.get(_last(folded))), found[0])
    if given:
        return best
    shared = {n.spellings[0] for n in found if n.loss is best.loss and _lists(n, folded)}
    return Named(best.loss, tuple(s for s in best.loss.spellings if s in shared) or best.spellings)


def _specific(named: Named) -> int:
    return len(_keywords(named.spellings[0].arguments))


def _last(folded: str) -> str:
    return folded.rpartition(".")[2]


def _lists(named: Named, folded: str) -> bool:
    return folded in {fold(name) for name in named.spellings[0].names}


def _matches(spelling: Spelling, given: Mapping[str, str]) -> bool:
    return all(
        name in given and ("{" in value or given[name] == value)
        for name, value in _keywords(spelling.arguments).items()
    )
