"""From what was typed and what is configured to the arguments of the API; what is typed wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from losspick.cli.settings import Settings
from losspick.errors import UsageError


def split_words(given: Sequence[str] | None) -> tuple[str, ...]:
    """Return the words of a repeatable option, each of which may be a list with commas."""
    return tuple(word for text in given or () for word in text.split(",") if word)


def _missing(given: Sequence[str] | None) -> tuple[str, ...]:
    """Return the words for missing; the empty one, which keeps all others, if it was given."""
    return (*("",) * ("" in (given or ())), *split_words(given))


def use_losses(settings: Settings, files: Sequence[str] | None) -> None:
    """Add the losses that the configuration and the options name.

    Raises:
        LosspickError: A file can't be read, or declares nothing sensible.
    """
    paths = [*settings.losses, *map(Path, files or ())]
    if paths:
        from losspick.api.own_losses import add_losses

        add_losses(paths)


def rule_folders(settings: Settings, folders: Sequence[str] | None) -> list[Path]:
    """Return the folders of rules that the configuration and the options name."""
    return [*settings.rules, *map(Path, folders or ())]


class Reading(TypedDict):
    """The arguments of the API that overrule what was found out about a file."""

    sep: str | None
    decimal: str | None
    encoding: str | None
    na_values: tuple[str, ...]
    engine: str | None
    split: str | None


def reading(
    settings: Settings,
    sep: str | None,
    decimal: str | None,
    encoding: str | None,
    na_values: Sequence[str] | None,
    engine: str | None,
    split: str | None,
) -> Reading:
    """Return how to read the data: the options given, else those of the configuration."""
    return {
        "sep": sep or settings.sep,
        "decimal": decimal or settings.decimal,
        "encoding": encoding or settings.encoding,
        # A lone empty word names no word: then nothing but the usual ones is missing.
        "na_values": _missing(na_values) or settings.na_values,
        "engine": engine,
        "split": split,
    }


def parse_costs(text: str | None) -> Mapping[str, float] | None:
    """Return the costs in ``fn=10,fp=1``.

    Raises:
        UsageError: It is written in another way.
    """
    if text is None:
        return None
    costs: dict[str, float] = {}
    for part in text.split(","):
        name, _, value = part.partition("=")
        try:
            costs[name.strip()] = float(value)
        except ValueError:
            raise UsageError(
                f"can't read the cost {part!r}", where="--cost", fix="write --cost fn=10,fp=1"
            ) from None
    return costs


def numbers_of(text: str, where: str) -> tuple[float, ...]:
    """Return the numbers in ``0,1,5``.

    Raises:
        UsageError: One of them is no number.
    """
    try:
        return tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError:
        raise UsageError(
            f"can't read the numbers {text!r}", where=where, fix=f"write {where} 0,1,5"
        ) from None


def parse_parameters(given: Sequence[str] | None) -> dict[str, float | tuple[float, ...]]:
    """Return the parameters in ``huber.delta=2``; several numbers are parted by commas.

    Raises:
        UsageError: One is written in another way.
    """
    parameters: dict[str, float | tuple[float, ...]] = {}
    for text in given or ():
        name, equals, value = text.partition("=")
        numbers = numbers_of(value, "--param") if equals else ()
        if not numbers:
            raise UsageError(
                f"can't read the parameter {text!r}",
                where="--param",
                fix="write --param huber.delta=2",
            )
        parameters[name.strip()] = numbers[0] if len(numbers) == 1 else numbers
    return parameters
