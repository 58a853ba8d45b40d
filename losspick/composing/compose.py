"""From parts to a loss: its mathematics, and what follows from that of the parts."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.composing.code import spellings_of
from losspick.composing.part import Part, Weighing
from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss
from losspick.core.numbers import number
from losspick.core.vocabulary import Functional, Task
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.core.loss import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said about a composed loss; None and () where the parts say it.

    Attributes:
        convex: Claimed instead of derived, to be tried by the laws.
        bounded_gradient: The same.
        elicits: The same.
    """

    id: str
    title: str | None = None
    aliases: tuple[str, ...] = ()
    summary: str | None = None
    use_when: str | None = None
    avoid_when: str | None = None
    pitfalls: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    convex: bool | None = None
    bounded_gradient: bool | None = None
    elicits: Functional | None = None


def compose(words: Words, parts: Sequence[Part]) -> Loss:
    """Return the sum of the parts as a loss.

    Raises:
        UsageError: The parts share no task, no targets or no form of predictions.
    """
    _check_forms(parts)
    names = " + ".join(map(_named, parts))
    ids = " and ".join(dict.fromkeys(part.loss.id for part in parts))
    return Loss(
        id=words.id,
        title=words.title or f"{names[:1].upper()}{names[1:]}",
        aliases=words.aliases,
        tasks=_tasks(parts),
        formula=" + ".join(map(_formula, parts)),
        value=functools.partial(_sum, [part.value for part in parts]),
        gradient=functools.partial(_sum, [part.gradient for part in parts]),
        form=parts[0].loss.form,
        targets=_targets(parts),
        elicits=words.elicits or _elicited(parts),
        units=parts[0].loss.units,
        convex=_claim(words.convex, all(part.loss.convex for part in parts)),
        bounded_gradient=_claim(
            words.bounded_gradient, all(part.loss.bounded_gradient for part in parts)
        ),
        spellings=spellings_of(words.id, parts),
        summary=words.summary or f"A loss of your own, made of {ids}.",
        use_when=words.use_when or "you declared it for this purpose",
        avoid_when=words.avoid_when or "a loss of the catalogue does as well",
        pitfalls=words.pitfalls or _pitfalls(parts),
        references=words.references or ("declared by you",),
        arrays=_arrays(parts),
        held_fixed="; ".join(part.loss.held_fixed for part in parts if part.loss.held_fixed)
        or None,
    )


def _claim(claimed: bool | None, derived: bool) -> bool:
    return derived if claimed is None else claimed


def _sum(functions: Sequence[Callable[[Array, Array], Array]], y: Array, f: Array) -> Array:
    total = functions[0](y, f)
    for function in functions[1:]:
        total = total + function(y, f)
    return total


def _check_forms(parts: Sequence[Part]) -> None:
    first = parts[0].loss
    for part in parts[1:]:
        loss = part.loss
        if loss.form != first.form or loss.units is not first.units:
            raise UsageError(
                f"{first.id} takes {first.form.name} ({first.units}), {loss.id} takes "
                f"{loss.form.name} ({loss.units}): one output can't be both",
                fix="sum losses of the same form; losspick explain shows it",
            )
    columns = {_columns(part) for part in parts}
    if len(columns) > 1:
        raise UsageError("some parts weigh target columns and others do not, or other numbers")


def _columns(part: Part) -> int:
    by_target = part.rows is not None and part.rows.by is Weighing.TARGET
    return len(part.rows.weights) if by_target and part.rows else 0


def _arrays(parts: Sequence[Part]) -> str | None:
    columns = _columns(parts[0])
    return f"y and f have shape (n, {columns}), one column a target" if columns else None


def _tasks(parts: Sequence[Part]) -> tuple[Task, ...]:
    shared = [t for t in parts[0].loss.tasks if all(t in part.loss.tasks for part in parts)]
    if not shared:
        ids = ", ".join(part.loss.id for part in parts)
        raise UsageError(f"the parts ({ids}) serve no task in common")
    return tuple(shared)


def _targets(parts: Sequence[Part]) -> TargetDomain:
    wanted = [part.loss.targets for part in parts]
    for narrowest in wanted:
        if all(narrowest.within(other) for other in wanted):
            return narrowest
    raise UsageError(f"no targets are both {' and '.join(one.words for one in wanted)}")


#: What weights by label, by class or by side make of a functional.
_WEIGHED: Mapping[tuple[Functional, Weighing], Functional] = {
    (Functional.PROBABILITY, Weighing.LABEL): Functional.TILTED_PROBABILITY,
    (Functional.PROBABILITY, Weighing.CLASS): Functional.TILTED_PROBABILITY,
    (Functional.MEDIAN, Weighing.SIDE): Functional.QUANTILE,
    (Functional.MEAN, Weighing.SIDE): Functional.EXPECTILE,
}


def _elicited(parts: Sequence[Part]) -> Functional:
    found = {_elicited_by(part) for part in parts}
    return found.pop() if len(found) == 1 else Functional.BETWEEN


def _elicited_by(part: Part) -> Functional:
    elicits = part.loss.elicits
    if part.rows is None or part.rows.by is Weighing.TARGET:
        return elicits
    if len(set(part.rows.weights)) == 1:
        return elicits
    return _WEIGHED.get((elicits, part.rows.by), Functional.BETWEEN)


_WEIGHED_WORDS = {
    Weighing.LABEL: "cost-weighted",
    Weighing.CLASS: "class-weighted",
    Weighing.SIDE: "asymmetric",
    Weighing.TARGET: "target-weighted",
}


def _named(part: Part) -> str:
    first, rest = part.loss.title[:1], part.loss.title[1:]
    title = f"{first if rest[:1].isupper() else first.lower()}{rest}"
    weighed = f"{_WEIGHED_WORDS[part.rows.by]} " if part.rows else ""
    return f"{_factor(part)}{weighed}{title}"


def _factor(part: Part) -> str:
    return "" if part.weight == 1.0 else f"{number(part.weight)} × "


def _formula(part: Part) -> str:
    weights = f"{part.rows.by.value} weight × " if part.rows else ""
    return f"{_factor(part)}{weights}[{part.loss.formula}]"


def _pitfalls(parts: Sequence[Part]) -> tuple[str, ...]:
    if len({part.loss.id for part in parts}) == 1:
        return ()
    return (
        "Parts of different size train at different speed: look at each of them while training.",
    )
