"""Comparisons of predictions with labels, which tell what the labels are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.data.renumbering import LESS_ONE
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.pairing.scores import Score
from losspick.reading.python.pairing.thresholds import note_above_zero, note_comparison
from losspick.reading.python.text.source import Source
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    Const,
    DictV,
    FunctionV,
    ListV,
    ObjectV,
    TableV,
    TensorV,
    Value,
    altered,
)

#: How scores are called that were cut in two, and the labels that they are compared with.
ABOVE = "above a limit"
_CUT = {ABOVE: TargetDomain.ZERO_ONE, "signs": TargetDomain.PLUS_MINUS_ONE}
_SCORES = ("linear", "sigmoid")
_TABLE = 2


def cut_in_two(scores: Value, by: str = ABOVE) -> TensorV | None:
    """Return what scores become that are compared with a limit, or whose signs are taken."""
    if not isinstance(scores, TensorV) or not scores.made or scores.origin is None:
        return None
    if scores.activation not in _SCORES:
        return None
    if scores.units == 1 and scores.class_axis == -1 and scores.rank in (None, _TABLE):
        return TensorV(name=by, origin=scores.origin, units=1, units_place=scores.units_place)
    return TensorV(name=by, origin=scores.origin)


def note_labels(machine: Machine, left: Value, right: Value, place: Location) -> None:
    """Note that scores which were cut in two are compared with labels, which tells what these are.

    What was computed of the labels for the purpose tells nothing.
    """
    for scores, labels in ((left, right), (right, left)):
        if not isinstance(scores, TensorV) or not isinstance(labels, TensorV):
            continue
        if scores.targets is TargetDomain.ZERO_ONE and _is_of_set(labels):
            machine.told[labels.name or ""] = place
        kind = _CUT.get(scores.name or "")
        if kind is None:
            continue
        if kind is TargetDomain.ZERO_ONE and _is_of_set(labels):
            machine.told[labels.name or ""] = place
        plain = labels.targets is None and labels.dtype != "bool"
        plain = plain and labels.name not in (COMPUTED, LESS_ONE)
        if plain and not labels.made and labels.rank != 0:
            machine.scores.append(Score(scores, None, "", place, labels=kind))


def note_number(
    machine: Machine, values: TensorV, number: object, node: ast.Compare, frame: Frame
) -> None:
    """Note a number that outputs, or labels of a data set, are compared with.

    Rows of 0 and of 1 tell what labels are, unless others are told apart, too: 0 may stand for
    rows without a label.
    """
    note_comparison(machine, values, number, node, frame)
    if number == 0:
        note_above_zero(machine, values, number, node, frame)
    if _is_of_set(values) and type(number) in (int, float):
        plain = isinstance(node.ops[0], ast.Eq) and number in (0, 1)
        key = int(number) if plain else None  # type: ignore[call-overload]
        place = frame.source.place(node)
        machine.compared.setdefault(values.name or "", {}).setdefault(key, place)


def _by_numbers(machine: Machine) -> Iterator[tuple[str, Location]]:
    """Yield labels whose rows of 0 and of 1 are told apart, and no others."""
    for name, numbers in machine.compared.items():
        if numbers.keys() == {0, 1}:
            yield name, numbers[0]


#: Losses that take labels -1 and +1; only where one stands do labels get a name.
_MARGINS = ("MarginLoss", "EmbeddingLoss", "RankingLoss", "margin_loss", "embedding_loss",
            "ranking_loss")  # fmt: skip
#: How labels are called that a data set of the tree gives, before what tells one from others.
_OF_SET = "labels of "


def from_set(machine: Machine, rows: ObjectV, batch: Value, source: Source) -> Value:
    """Return a batch whose plain arrays have the name of what gave them.

    Sets of one class that are made of the same things, such as rows of one table as they stand,
    give alike labels, whether to train or to judge.
    """
    if not any(word in source.text for word in _MARGINS):
        return batch
    machine.sets.append(rows)  # which keeps the identities that stand in names from others
    name = f"{_OF_SET}{id(rows.cls)}({_made_of(rows)})"
    if isinstance(batch, DictV):
        items = {key: _named(part, f"{name}[{key}]") for key, part in batch.items.items()}
        return replace(batch, items=items)
    if not isinstance(batch, ListV):
        return batch
    return replace(batch, items=[_named(v, f"{name}[{at}]") for at, v in enumerate(batch.items)])


def _made_of(rows: ObjectV) -> str:
    """Return what tells data sets of one class apart."""
    held = [f"{word}={_kind_of(rows.attributes[word])}" for word in sorted(rows.attributes)]
    given = [] if rows.given is None else [*rows.given.words().items()]
    positional = [] if rows.given is None else [*enumerate(rows.given.positional)]
    told = [(key, _same(value)) for key, value in (*positional, *given)]
    if rows.given is None or not rows.given.whole or any(one is None for _, one in told):
        return f"{id(rows)}"
    return f"{told} {held}"


def _same(given: Value) -> str | None:
    """Return what is the same for what is the same; None: it is not known."""
    if isinstance(given, TableV):
        return f"rows of table {given.root}"
    if isinstance(given, Const):
        return repr(given.value)
    return f"{id(given)}" if isinstance(given, DictV | ListV | FunctionV | ObjectV) else None


def _kind_of(held: Value) -> str:
    return repr(held.value) if isinstance(held, Const) else type(held).__name__


def _named(part: Value, name: str) -> Value:
    plain = isinstance(part, TensorV) and not part.made and part.rank is not None
    if not isinstance(part, TensorV) or not plain or part.name or part.targets or part.activation:
        return part
    return altered(part, name=name)


def _is_of_set(labels: TensorV) -> bool:
    return labels.name is not None and labels.name.startswith(_OF_SET)


def note_margin(machine: Machine, target: Value, spec: ModelSpec) -> None:
    """Note labels that a loss on -1 and +1 is given, of which comparisons may tell more."""
    if not isinstance(target, TensorV) or not _is_of_set(target) or spec.loss is None:
        return
    if any(word in spec.loss.value.path for word in _MARGINS):
        machine.met.append((target.name or "", spec))


def told(machine: Machine) -> Iterator[ModelSpec]:
    """Yield the losses on -1 and +1 whose labels are compared with 0 and 1."""
    for name, place in _by_numbers(machine):
        machine.told.setdefault(name, place)
    for name, spec in machine.met:
        if name in machine.told and spec.targets is None:
            yield replace(spec, targets=Fact(TargetDomain.ZERO_ONE, machine.told[name]))
    machine.met.clear()
    machine.told.clear()
    machine.compared.clear()
    machine.sets.clear()
