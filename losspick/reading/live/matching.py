"""Which of several losses belongs to which output, as the frameworks match them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sized
from typing import Any

from losspick.errors import UsageError, nearest


def ensure_losses(given: Any) -> None:
    """Make sure that something is a loss, or holds nothing but losses.

    Raises:
        UsageError: It is a number, or another value that can be none.
    """
    if isinstance(given, Mapping | list | tuple):
        for one in given.values() if isinstance(given, Mapping) else given:
            ensure_losses(one)
    elif isinstance(given, bool | int | float | bytes | set):
        raise UsageError(
            f"{given!r} is no loss", where="loss", fix="give a loss object, a function, or a name"
        )


def ensure_outputs(asked: Collection[Any], known: Collection[str]) -> None:
    """Make sure that a model has all the outputs that losses are given for.

    Raises:
        UsageError: One is unknown.
    """
    for name in asked:
        if name not in known:
            close = nearest(str(name), known)
            listed = f"the outputs are {', '.join(known)}" if known else "give one loss"
            raise UsageError(
                f"there is no output {name!r}",
                where="loss",
                fix=f"did you mean {close[0]}?" if close else listed,
            )


def ensure_as_many(losses: Sized, outputs: int) -> None:
    """Make sure that there are as many losses as outputs.

    Raises:
        UsageError: There are more or fewer.
    """
    if len(losses) != outputs:
        given = "1 loss" if len(losses) == 1 else f"{len(losses)} losses"
        wanted = "1 output" if outputs == 1 else f"{outputs} outputs"
        raise UsageError(
            f"{given} for {wanted}",
            where="loss",
            fix="give one loss for each output, None where there is none",
        )
