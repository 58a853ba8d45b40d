"""Losses declared in TOML: ``[[loss]]`` tables, each with its parts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from losspick.composing.compose import Words, compose
from losspick.composing.part import Part, RowWeights, Weighing, obstacle
from losspick.composing.samples import Trial
from losspick.core.loss import Loss
from losspick.core.regexes import regex
from losspick.core.vocabulary import Functional
from losspick.errors import ConfigError, UsageError, nearest
from losspick.losses import resolve

_ID = regex(r"[a-z][a-z0-9_]{0,60}")

_TEXTS = ("title", "summary", "use_when", "avoid_when")
_LISTS = ("aliases", "pitfalls", "references")
_FLAGS = ("convex", "bounded_gradient")
_KEYS = ("id", "part", *_TEXTS, *_LISTS, *_FLAGS, "elicits")
_PART_KEYS = ("loss", "weight", "parameters", "costs", "class_weights", "target_weights")
_COSTS: Mapping[frozenset[str], tuple[Weighing, tuple[str, str]]] = {
    frozenset({"fn", "fp"}): (Weighing.LABEL, ("fp", "fn")),
    frozenset({"over", "under"}): (Weighing.SIDE, ("over", "under")),
}

#: More parts than this are a mistake.
_MOST_PARTS = 20


def read_losses(file: Path) -> tuple[Trial, ...]:
    """Return the losses that a file declares, each with the width on which it can be tried.

    Raises:
        ConfigError: The file can't be read, or a table of it says nothing or too much.
    """
    table = _parsed(file)
    where = str(file)
    _refuse_unknown(table, ("loss",), where)
    entries = table.get("loss")
    if not isinstance(entries, list) or not entries:
        raise ConfigError("declares no loss", where=where, fix="begin one with [[loss]]")
    losses = [_loss(entry, f"{where}: loss {n}") for n, entry in enumerate(entries, start=1)]
    ids = [trial.loss.id for trial in losses]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice is not None:
        raise ConfigError(f"declares {twice!r} twice", where=where)
    return tuple(losses)


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"can't be read: {error.strerror}", where=str(file)) from None
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"no valid TOML: {error}", where=str(file)) from None


def _refuse_unknown(table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    words = tuple(known)
    for key in table:
        if key not in words:
            close = nearest(key, words)
            fix = f"did you mean {close[0]}?" if close else f"known: {', '.join(words)}"
            raise ConfigError(f"unknown key {key!r}", where=where, fix=fix)


def _loss(entry: Any, where: str) -> Trial:
    if not isinstance(entry, dict):
        raise ConfigError("must be a table", where=where, fix="begin it with [[loss]]")
    _refuse_unknown(entry, _KEYS, where)
    words = _words(entry, where)
    where = f"{where} ({words.id})"
    parts = entry.get("part")
    if not isinstance(parts, list) or not 0 < len(parts) <= _MOST_PARTS:
        raise ConfigError(
            f"needs 1 to {_MOST_PARTS} parts", where=where, fix="begin each with [[loss.part]]"
        )
    read = [_part(one, f"{where}, part {n}") for n, one in enumerate(parts, start=1)]
    try:
        loss = compose(words, read)
    except UsageError as error:
        raise ConfigError(error.what, where=where, fix=error.fix) from None
    widths = {
        len(part.rows.weights): part.rows.by for part in read if part.rows and _has_width(part.rows)
    }
    if len(widths) > 1:
        raise ConfigError("the parts weigh different numbers of classes", where=where)
    for width, by in widths.items():
        return Trial(loss, width, by is Weighing.TARGET)
    return Trial(loss)


def _has_width(rows: RowWeights) -> bool:
    return rows.by in (Weighing.CLASS, Weighing.TARGET)


def _words(entry: Mapping[str, Any], where: str) -> Words:
    name = entry.get("id")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise ConfigError(
            f"id must be a name in lower snake case, not {name!r:.80}", where=f"{where}: id"
        )
    said: dict[str, Any] = {key: _typed(entry, key, str, "a text", where) for key in _TEXTS}
    said |= {key: _typed(entry, key, bool, "true or false", where) for key in _FLAGS}
    said |= {key: _texts(entry, key, where) for key in _LISTS}
    elicits = _typed(entry, "elicits", str, "a text", where)
    if elicits is not None and elicits not in set(Functional):
        close = nearest(elicits, Functional)
        fix = f"did you mean {close[0]!r}?" if close else f"known: {', '.join(Functional)}"
        raise ConfigError(f"unknown functional {elicits!r}", where=f"{where}: elicits", fix=fix)
    claimed = None if elicits is None else Functional(elicits)
    return Words(id=name, elicits=claimed, **said)


def _typed(table: Mapping[str, Any], key: str, kind: type, words: str, where: str) -> Any:
    value = table.get(key)
    if value is None or isinstance(value, kind):
        return value
    raise ConfigError(f"must be {words}, not {value!r:.80}", where=f"{where}: {key}")


def _texts(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise ConfigError(f"must be a list of texts, not {value!r:.80}", where=f"{where}: {key}")


def _part(table: Any, where: str) -> Part:
    if not isinstance(table, dict):
        raise ConfigError("must be a table", where=where, fix="begin it with [[loss.part]]")
    _refuse_unknown(table, _PART_KEYS, where)
    name = _typed(table, "loss", str, "the name of a loss", where)
    if name is None:
        raise ConfigError("names no loss", where=where, fix='write loss = "bce"')
    try:
        loss = resolve(name).loss
    except UsageError as error:
        raise ConfigError(error.what, where=f"{where}: loss", fix=error.fix) from None
    return Part(
        loss=loss,
        weight=_positive(table.get("weight", 1.0), f"{where}: weight"),
        parameters=_parameters(loss, table.get("parameters", {}), where),
        rows=_rows(loss, table, where),
    )


def _positive(value: Any, where: str) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and 0.0 < value < float("inf"):
        return float(value)
    raise ConfigError(f"must be a number above 0, not {value!r:.80}", where=where)


def _numbers(value: Any, where: str) -> tuple[float, ...]:
    if isinstance(value, list) and value:
        return tuple(_positive(one, where) for one in value)
    raise ConfigError(f"must be a list of numbers, not {value!r:.80}", where=where)


def _parameters(loss: Loss, given: Any, where: str) -> tuple[tuple[str, Any], ...]:
    where = f"{where}: parameters"
    if not isinstance(given, dict):
        raise ConfigError(f"must be a table, not {given!r:.80}", where=where)
    _refuse_unknown(given, [parameter.name for parameter in loss.parameters], where)
    values = []
    for parameter in loss.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is None:
            raise ConfigError(f"{loss.id} needs {parameter.name}: {parameter.meaning}", where=where)
        listed = isinstance(value, list)
        if not listed and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise ConfigError(f"{parameter.name} must be a number", where=where)
        values.append((parameter.name, _numbers(value, where) if listed else float(value)))
    return tuple(values)


def _rows(loss: Loss, table: Mapping[str, Any], where: str) -> RowWeights | None:
    given = [key for key in ("costs", "class_weights", "target_weights") if key in table]
    if not given:
        return None
    if len(given) > 1:
        raise ConfigError(f"{' and '.join(given)} are too many weights for one part", where=where)
    key, where = given[0], f"{where}: {given[0]}"
    if key == "costs":
        rows = _costs(table[key], where)
    else:
        by = Weighing.CLASS if key == "class_weights" else Weighing.TARGET
        rows = RowWeights(by, _numbers(table[key], where))
    why = obstacle(loss, rows.by)
    if why is not None:
        raise ConfigError(why, where=where)
    return rows


def _costs(given: Any, where: str) -> RowWeights:
    if not isinstance(given, dict) or frozenset(given) not in _COSTS:
        raise ConfigError(
            f"must name fn and fp, or over and under, not {given!r:.80}",
            where=where,
            fix="write { fn = 10, fp = 1 } or { over = 1, under = 3 }",
        )
    by, names = _COSTS[frozenset(given)]
    first, second = names
    return RowWeights(by, (_positive(given[first], where), _positive(given[second], where)))
