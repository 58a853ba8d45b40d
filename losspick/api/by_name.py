"""What is asked by name alone, without data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from losspick.api.choices import folders_of, names_of

if TYPE_CHECKING:
    from losspick.api.comparison_result import Comparison
    from losspick.api.explanation_result import Explanation
    from losspick.core.laws import LossLaws
    from losspick.core.loss import Loss


def explain(
    name: str, *, rules: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None
) -> Explanation:
    """Say what a loss, a rule, a metric or a check is.

    Args:
        name: Id, alias, or a framework's name such as ``nn.SmoothL1Loss``; where a loss and a
            metric share it, the loss is meant, and ``metric:mae`` is the metric. Of a check its
            code, such as ``LP101``, or its name.
        rules: Folders of rules beside the shipped ones.

    Raises:
        UsageError: Nothing has that name.
    """
    from losspick import __version__
    from losspick.api.consulting import explain_name
    from losspick.api.display import present
    from losspick.api.explanation_result import Explanation

    found = explain_name(name, folders=folders_of(rules), version=__version__)
    return present(Explanation, found)


def compare(
    names: Sequence[str],
    *,
    at: Sequence[float] = (),
    parameters: Mapping[str, float | Sequence[float]] | None = None,
) -> Comparison:
    """Put losses side by side: curves, values, what one bad row does, properties.

    Args:
        names: Two to six losses, by any of their names.
        at: Places whose values are wanted: errors, probabilities or margins, whatever the losses
            share; empty: a few usual ones.
        parameters: ``{"huber.delta": 2}``; else their defaults.

    Raises:
        UsageError: A name, a parameter or a place is not known.
    """
    from losspick import __version__
    from losspick.api.comparison_result import Comparison
    from losspick.api.consulting import compare_names
    from losspick.api.display import present

    found = compare_names(
        names_of(names), at=tuple(at), parameters=parameters or {}, version=__version__
    )
    return present(Comparison, found)


def catalogue() -> Mapping[str, Loss]:
    """Return every loss by its id."""
    from losspick.losses import catalogue as all_losses

    return all_losses()


def load_losses(path: str | PathLike[str]) -> tuple[Loss, ...]:
    """Register the losses that a TOML file, or the files of a folder, declare.

    Raises:
        LosspickError: A file can't be read or declares nothing sensible, or an id is taken.
    """
    from pathlib import Path

    from losspick.api.own_losses import add_losses

    return add_losses([Path(path)])


def register(loss: Loss) -> None:
    """Add a loss of your own for as long as the program runs.

    It then takes part in ``explain``, ``compare`` and ``recommend``.

    Raises:
        UsageError: Another loss has its id or one of its aliases.
    """
    from losspick.losses import register as add

    add(loss)


def laws(loss: Loss, *, classes: int = 4) -> LossLaws:
    """Hold a loss to the laws: gradient, convexity, boundedness, finiteness, functional.

    Args:
        loss: Any loss, whether registered or not; its parameters take their defaults.
        classes: Number of classes or labels on which it is tried.
    """
    from losspick.composing.laws import laws_of
    from losspick.composing.samples import Trial

    return laws_of(Trial(loss, classes))
