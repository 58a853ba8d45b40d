"""From the words that users write to the closed vocabularies, with the nearest word on a miss."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from os import PathLike
from typing import TYPE_CHECKING, TypeVar

from losspick.core.activations import ACTIVATIONS, Activation, activation_names
from losspick.core.domains import TargetDomain
from losspick.core.vocabulary import FRAMEWORK_ALIASES, Engine, Framework, Kind, Need, Task
from losspick.errors import UsageError, nearest

if TYPE_CHECKING:
    from pathlib import Path

    from losspick.core.answers import Amount
    from losspick.profiling.options import ReadOptions

Word = TypeVar("Word", bound=StrEnum)

LARGE_ERRORS = ("matter", "ignore")


def names_of(words: object) -> tuple[str, ...]:
    """Return the words of an argument that may be one, several or none.

    Names that are no texts, such as the numbers that name the columns of an array, become texts.
    """
    if words is None:
        return ()
    if isinstance(words, Iterable) and not isinstance(words, (str, bytes)):
        return tuple(map(str, words))
    return (str(words),)


def text_of(word: object, what: str) -> str | None:
    """Return a word that may be left out.

    Raises:
        UsageError: It is no text.
    """
    if word is None or isinstance(word, str):
        return word
    raise UsageError(f"{what} must be a text, not {word!r:.80}", where=what)


def positive_of(label: object) -> str | None:
    """Return the label of a class: a text, a number, or True or False.

    Raises:
        UsageError: It is something else.
    """
    if label is None or isinstance(label, str):
        return label
    if isinstance(label, bool | int | float):
        return str(label)
    raise UsageError(
        f"the positive class is one label, not {label!r:.80}",
        where="positive",
        fix="give a label as it stands in the data",
    )


def unknown(what: str, word: str, known: Iterable[str], where: str | None = None) -> UsageError:
    """Return the error for a word that is not in a vocabulary."""
    words = tuple(known)
    close = nearest(word, words, count=2)
    meant = f"did you mean {' or '.join(close)}? " if close else ""
    return UsageError(
        f"unknown {what} {word!r}", where=where, fix=f"{meant}use one of {', '.join(words)}"
    )


def _word(vocabulary: type[Word], what: str, word: str) -> Word:
    text = text_of(word, what) or ""
    folded = text.strip().casefold().replace("-", "_").replace(" ", "_")
    if folded in set(vocabulary):
        return vocabulary(folded)
    raise unknown(what, word, [member.value for member in vocabulary])


def engine_of(word: str | None) -> Engine:
    """Return the engine of that name or of its package's; pandas, if nothing is said."""
    if word is None:
        return Engine.PANDAS
    return Engine.PYSPARK if word == "spark" else _word(Engine, "engine", word)


def read_options(
    sep: str | None,
    decimal: str | None,
    encoding: str | None,
    na_values: Sequence[str],
    engine: str | None,
    split: str | None,
) -> ReadOptions:
    """Return how to read the data, from the words of the options that say so.

    Raises:
        UsageError: One of them says nothing sensible.
    """
    from losspick.profiling.options import ReadOptions

    return ReadOptions(
        sep=sep,
        decimal=decimal,
        encoding=encoding,
        na_values=names_of(na_values),
        engine=engine_of(engine),
        split=text_of(split, "split"),
    )


def kind_of(word: str | None) -> Kind | None:
    """Return the kind of that name."""
    return None if word is None else _word(Kind, "kind", word)


def need_of(word: str) -> Need:
    """Return the need of that name."""
    return _word(Need, "need", word)


def targets_of(word: str | None) -> TargetDomain | None:
    """Return the set of targets of that name."""
    return None if word is None else _word(TargetDomain, "set of targets", word)


def task_of(word: str | None) -> Task | None:
    """Return the task of that name."""
    return None if word is None else _word(Task, "task", word)


def framework_of(word: str | None) -> Framework | None:
    """Return the framework of that name or alias."""
    if word is None or text_of(word, "framework") is None:
        return None
    folded = word.strip().casefold()
    if folded in FRAMEWORK_ALIASES:
        return FRAMEWORK_ALIASES[folded]
    if folded in set(Framework):
        return Framework(folded)
    close = nearest(folded, [*Framework, *FRAMEWORK_ALIASES])
    meant = f"did you mean {close[0]}? " if close else ""
    raise UsageError(f"unknown framework {word!r}", fix=f"{meant}use one of {', '.join(Framework)}")


def activation_of(word: str) -> Activation:
    """Return the activation of that name, alias, or spelling such as ``nn.LogSoftmax(dim=1)``."""
    bare = word.strip().partition("(")[0].rpartition(".")[2].casefold()
    names = activation_names()
    for name in (bare, bare.replace("-", "_"), bare.replace("-", "").replace("_", "")):
        if name in names:
            return names[name]
    close = nearest(bare, names)
    meant = f"did you mean {close[0]}? " if close else ""
    known = ", ".join(activation.name for activation in ACTIVATIONS)
    raise UsageError(f"unknown activation {word!r}", fix=f"{meant}use one of {known}")


def large_errors_of(word: str | None) -> str | None:
    """Return ``matter`` or ``ignore``."""
    if word is None or text_of(word, "large_errors") in LARGE_ERRORS:
        return word
    raise unknown("answer about large errors", word, LARGE_ERRORS)


def amount_of(word: str | None) -> Amount | None:
    """Return ``none``, ``few`` or ``many``."""
    from losspick.core.answers import Amount

    return None if word is None else _word(Amount, "amount", word)


def folders_of(
    rules: str | PathLike[str] | Sequence[str | PathLike[str]] | None,
) -> tuple[Path, ...]:
    """Return the folders of an argument that may be one, several or none."""
    from pathlib import Path

    if rules is None:
        return ()
    try:
        return tuple(map(Path, (rules,) if isinstance(rules, str | PathLike) else rules))
    except TypeError:
        raise UsageError(f"rules must be folders, not {rules!r:.80}", where="rules") from None
