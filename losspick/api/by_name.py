"""What is asked by name alone, without data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from losspick.api.choices import folders_of, names_of

if TYPE_CHECKING:
    from losspick.api.comparison_result import Comparison
    from losspick.api.explanation_result import Explanation
    from losspick.core.loss import Loss


def explain(
    name: str, *, rules: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None
) -> Explanation:
    """Say what a loss, a rule or a metric is.

    Args:
        name: Id, alias, or a framework's name such as ``nn.SmoothL1Loss``; where a loss and a
            metric share it, the loss is meant, and ``metric:mae`` is the metric.
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
