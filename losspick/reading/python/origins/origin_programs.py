"""What calls run of a program's own code, and what libraries do with what it gives them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from losspick.reading.python.origins.modules import imported_from
from losspick.reading.python.origins.objects import (
    attribute,
    bound,
    field_names,
    method_of,
    rows_of,
    run_by_call,
)
from losspick.reading.python.origins.origin_calls import STREAMS
from losspick.reading.python.origins.origin_values import (
    Call,
    Made,
    Origin,
    Others,
    Own,
    Plain,
    Several,
    Text,
    Value,
    either,
)
from losspick.reading.python.origins.tables import left_columns

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Names, Program

#: A function, and what it is given before the arguments.
Callee: TypeAlias = "tuple[Text, tuple[Value, ...]]"
#: What parts a data set, by a list with as many items as there are parts.
_PARTS = frozenset({"random_split"})
#: What a trainer is given its data by.
_DATA = ("train_dataloaders", "train_dataloader", "datamodule")


def callee(
    program: Program, function: ast.expr, call: Call, path: str, names: Names
) -> Callee | Own | None:
    """Return what of the program is called; None: nothing of its own."""
    found: Value = None
    if isinstance(function, ast.Attribute):
        method = bound(program, call.owner, call.name)
        if method is not None:
            return method
        own = isinstance(call.owner, Made) and call.owner.of is not None
        found = program.value(function, names) if own else imported_from(program, path)
    elif isinstance(function, ast.Name):
        found = program.value(function, names)
    if isinstance(found, Text):
        return found, ()
    if isinstance(found, Own):
        return found
    targets = (isinstance(one, Origin) and one.column in program.columns for one in call.given)
    run = run_by_call(program, found) if any(targets) else None
    return None if run is None else (run, (found,))


def arguments(program: Program, node: ast.Call, names: Names) -> Iterator[Value]:
    """Yield the arguments of a call by position, those one by one that are given together."""
    for one in node.args:
        if isinstance(one, ast.Starred):
            several = program.value(one.value, names)
            yield from several.items if isinstance(several, Several) else (None,)
        else:
            yield program.value(one, names)


def entries(value: Value) -> dict[str, Value]:
    """Return the entries of a dictionary whose keys are texts."""
    if isinstance(value, Made):
        return value.attributes if value.of is None else {}
    found = value.value if isinstance(value, Plain) else None
    known = found.items() if isinstance(found, dict) else ()
    return {key: Plain(one, value.place) for key, one in known if isinstance(key, str)}  # type: ignore[union-attr]


def is_whole(node: ast.Call) -> bool:
    """Tell whether all arguments of a call stand in it."""
    return all(one.arg is not None for one in node.keywords) and not any(
        isinstance(one, ast.Starred) for one in node.args
    )


def run_steps(program: Program, call: Call) -> None:
    """Run the step of a module that a trainer is given, with the data that it gets."""
    module = call.given[0] if call.given else call.named.get("model")
    step = _method(program, module, "training_step")
    if step is None:
        return
    data = next((call.named[word] for word in _DATA if word in call.named), None)
    if data is None and len(call.given) > 1:
        data = call.given[1]
    rows = rows_of(program, data)
    for name in ("prepare_data", "setup", "train_dataloader") if rows is None else ():
        found = _method(program, data, name)
        rows = program.enter(found, (data,), {}, {}) if found is not None else rows
    if isinstance(rows, Several | Made) and rows.rows:
        program.enter(step, (module, replace(rows, rows=False)), {}, {})


def _method(program: Program, owner: Value, name: str) -> Text | None:
    known = isinstance(owner, Made) and owner.of is not None
    return method_of(program, owner.of, name) if known else None  # type: ignore[union-attr, arg-type]


def given_by(program: Program, call: Call) -> Value:
    """Return what loaders and splits give of the program's own data sets, and what options say."""
    first = call.given[0] if call.given else call.named.get("dataset")
    if isinstance(call.owner, Others):
        return left_columns(call.owner, call.name, call.given)
    if isinstance(first, Others) and call.name in ("list", "sorted"):
        return first
    if call.name in STREAMS:
        rows = rows_of(program, first)
        rows = rows_of(program, call.owner) if rows is None else rows
        return changed_rows(rows) if "collate_fn" in call.named else rows
    if call.name in _PARTS and len(call.given) > 1 and isinstance(call.given[1], Several):
        return Several((first,) * len(call.given[1].items))
    if call.name in ("asdict", "vars", "model_dump") and isinstance(first or call.owner, Made):
        return _as_dictionary(program, first or call.owner, call)
    if call.name == "add_argument":
        _tell_option(program, call)
    if call.name == "parse_args" and isinstance(call.owner, Made):
        return Made(call.name, [call.place], attributes=call.owner.attributes)
    return None


def _as_dictionary(program: Program, value: Value, call: Call) -> Value:
    """Return the fields of an object of the program's own."""
    if not isinstance(value, Made):
        return None
    words = field_names(program, value.of) if value.of is not None else ()
    named = {word: attribute(program, value, word) for word in (*words, *value.attributes)}
    return Made("", [call.place], attributes=named)


def _tell_option(program: Program, call: Call) -> None:
    """Keep what an option of a program is where it is not given, if that is the target's name."""
    default, dest = call.named.get("default"), call.named.get("dest")
    texts = [one.value for one in call.given if isinstance(one, Plain)]
    words = [text for text in texts if isinstance(text, str)]
    name = next((word for word in words if word.startswith("--")), words[0] if words else None)
    if isinstance(dest, Plain) and isinstance(dest.value, str):
        name = dest.value
    known = isinstance(default, Plain) and default.value in program.columns
    if name and known and isinstance(call.owner, Made):
        call.owner.attributes[name.lstrip("-").replace("-", "_")] = default


def changed_rows(rows: Value) -> Value:
    """Return rows that a function of the program puts together in its own way."""
    if isinstance(rows, Several):
        return replace(rows, items=tuple(map(_changed, rows.items)))
    if isinstance(rows, Made):
        parts = {name: _changed(one) for name, one in rows.attributes.items()}
        return replace(rows, attributes=parts)
    return None


def _changed(value: Value) -> Value:
    return value.changed() if isinstance(value, Origin) else value


def as_rows(yielded: Sequence[Value]) -> Value:
    """Return what a function gives one by one, if it is the same each time."""
    first = yielded[0]
    if isinstance(first, Several | Made) and len(yielded) == 1:
        return replace(first, rows=True)
    return None


def bound_arguments(
    program: Program,
    text: Text,
    given: Sequence[Value],
    named: dict[str, Value],
    *,
    whole: bool,
) -> Names:
    """Return what the arguments of a function are, those that are not given by their defaults.

    Where it is not known what a function is given, only the target's name is taken.
    """
    all_of = text.node.args
    words = [one.arg for one in (*all_of.posonlyargs, *all_of.args, *all_of.kwonlyargs)]
    places = words[: len(words) - len(all_of.kwonlyargs)]
    bound_to = {**dict(zip(places, given, strict=False)), **named}
    for word, value in _defaults(text).items():
        name = isinstance(value, ast.Constant) and value.value in program.columns
        if word not in bound_to and (whole or (name and program.depth == 0)):
            bound_to[word] = program.value_at(text.home, value)
    return {**dict.fromkeys(words), **bound_to}


def _defaults(text: Text) -> Mapping[str, ast.expr]:
    """Return what the arguments of a function are where they are not given."""
    all_of = text.node.args
    words = [*all_of.posonlyargs, *all_of.args]
    last = words[len(words) - len(all_of.defaults) :]
    found = {one.arg: value for one, value in zip(last, all_of.defaults, strict=True)}
    by_name = zip(all_of.kwonlyargs, all_of.kw_defaults, strict=True)
    return found | {one.arg: value for one, value in by_name if value is not None}


def joined(first: Value, second: Value) -> Value:
    """Return what two ways out of a function give, part by part where both give as many."""
    if isinstance(first, Several) and isinstance(second, Several):
        if len(first.items) != len(second.items):
            return second
        pairs = zip(first.items, second.items, strict=True)
        return Several(tuple(joined(*pair) for pair in pairs), second.rows)
    if isinstance(first, Origin) and isinstance(second, Origin) and first != second:
        return either((first, second))
    if isinstance(first, Plain) and first.value is not None and isinstance(second, Origin):
        return second.changed()  # of some values it makes another one
    return second
