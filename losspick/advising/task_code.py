"""Code for what a column does not show: embeddings, games, several tasks, attacks, sequences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from losspick.advising.batches import BATCHES, Batch, batch_fields
from losspick.advising.cells import template
from losspick.advising.dialects import DIALECTS
from losspick.advising.opponents import attack_fields, game_fields
from losspick.advising.prepare import preparation
from losspick.advising.shown import Shown, written
from losspick.advising.tokens import token_lines
from losspick.core.domains import TargetDomain
from losspick.core.forms import COSINES, TASK_LOG_VARIANCES, TASK_WEIGHTS
from losspick.core.loss import Form
from losspick.core.profile import Profile
from losspick.core.vocabulary import Framework


@dataclass(frozen=True, slots=True)
class _Opponent:
    """How code for two players is written: its template, and what fills it."""

    template: str
    fields: Callable[[Shown, Mapping[str, str]], dict[str, str]]


#: Templates of code by what a second player does, and by what the loss is given.
_OPPONENTS: Mapping[str, _Opponent] = MappingProxyType(
    {
        "generator": _Opponent("game", game_fields),
        "attack": _Opponent("attack", attack_fields),
    }
)
_FORMS: Mapping[Form, str] = MappingProxyType(
    {TASK_LOG_VARIANCES: "uncertainty", TASK_WEIGHTS: "gradnorm", COSINES: "centres"}
)

_SEQUENCES: Mapping[TargetDomain, str] = MappingProxyType(
    {TargetDomain.TOKEN: "tokens", TargetDomain.LABEL_SEQUENCE: "ctc"}
)

#: Classes where nobody said how many there are.
USUAL_CLASSES = 10


def task_code(shown: Shown, profile: Profile) -> str | None:
    """Return a complete piece of code, None where rows with a target are all that there is."""
    name, framework = _template(shown), shown.spelling.framework
    if name is None or framework not in DIALECTS:
        return None
    common = _common(shown, profile)
    return template(f"{name}.{framework}").substitute({**common, **_special(shown, common)})


def _template(shown: Shown) -> str | None:
    loss = shown.loss
    if loss.counterpart is not None:
        return _OPPONENTS[loss.counterpart.title].template
    found = _FORMS.get(loss.form) or _SEQUENCES.get(loss.targets)
    return found or ("embedding" if _batch(shown) else None)


def _batch(shown: Shown) -> Batch | None:
    return BATCHES.get((shown.loss.form, shown.loss.targets))


def _common(shown: Shown, profile: Profile) -> dict[str, str]:
    spelling = shown.spelling
    arguments = spelling.arguments.format_map(written(shown.loss, shown.parameters))
    imports, labels, functions = _labels(shown, profile)
    pieces = (*functions, *filter(None, [spelling.code]))
    return {
        "imports": imports,
        "labels": labels,
        "definitions": "".join(f"\n\n{piece.rstrip()}\n" for piece in pieces) + "\n" * bool(pieces),
        "form": spelling.form.name,
        "call": shown.call,
        "function": spelling.name,
        "arguments": f", {arguments}" if arguments else "",
        "units": str(shown.units),
        "classes": str(profile.class_count or USUAL_CLASSES),
    }


def _labels(shown: Shown, profile: Profile) -> tuple[str, str, tuple[str, ...]]:
    """Return imports, lines and functions that make the labels of the rows."""
    batch, targets = _batch(shown), shown.loss.targets
    told = _TOLD_BY_DRAW.get(batch.draw) if batch else None
    if targets is TargetDomain.DIRECTION:
        told = _DIRECTION
    if targets in _SEQUENCES:
        return token_lines(profile, _SEQUENCES[targets])
    if told is not None:
        return "", told, ()
    prepared = preparation(replace(shown, targets=TargetDomain.CLASS_INDEX), profile)
    lines = f'{prepared.code}\ny = np.asarray(y, dtype="int64")'
    return prepared.imports, lines, prepared.definitions


#: What is told of rows that have no classes.
_TOLD_BY_DRAW: Mapping[str, str] = MappingProxyType(
    {
        "orders": "y = np.asarray(target, dtype=float)  # the larger, the further in front",
        "views": "",
    }
)
_DIRECTION = 'y = np.asarray(target, dtype="float32")  # vectors, of shape (N, units)'


def _special(shown: Shown, common: Mapping[str, str]) -> dict[str, str]:
    """Return the pieces of code that belong to one kind of learning."""
    opponent, batch = shown.loss.counterpart, _batch(shown)
    if opponent is not None:
        return _OPPONENTS[opponent.title].fields(shown, common)
    if batch is not None:
        return batch_fields(batch, shown)
    several = shown.loss.targets is TargetDomain.TASK_LOSSES
    return _task_fields(shown.spelling.framework) if several else {}


def _task_fields(framework: Framework) -> dict[str, str]:
    names = {"labels": "tasks_labels"}
    names |= {name: f"tasks_{name}.{framework}" for name in ("net", "predict")}
    return {name: template(file).substitute().rstrip() for name, file in names.items()}
