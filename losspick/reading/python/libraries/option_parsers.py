"""Parsers of command lines: which options they have, and what each is when it is not given."""

from __future__ import annotations

import ast

from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    Const,
    DictV,
    ListV,
    ParserV,
    Symbol,
    Value,
)


def call_parser(
    machine: Machine, parser: ParserV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a method of a parser of options gives."""
    if name == "add_argument":
        add_option(parser, given)
    elif name == "set_defaults":
        parser.options.update(given.keywords)
    elif name == "parse_args":
        return _parsed(parser, given)
    elif name == "parse_known_args":
        return ListV([_parsed(parser, given), UNKNOWN], kind="tuple")
    elif name in _INTO_CLASSES:
        made = [machine.call(cls, Arguments(), node, frame) for cls in parser.classes]
        rest = given.keywords.get("return_remaining_strings") == Const(True)
        return ListV([*made, UNKNOWN] if rest else made, kind="tuple")
    elif name.startswith("add_"):
        return parser  # a group, or the options of a command
    return UNKNOWN


#: Methods that fill classes with what the command line, or a file, says.
_INTO_CLASSES = frozenset(
    {"parse_args_into_dataclasses", "parse_json_file", "parse_yaml_file", "parse_dict"}
)


def add_option(parser: ParserV, given: Arguments) -> None:
    """Note an option of a command line with what it is when it is not given."""
    names = [v.value for v in given.positional if isinstance(v, Const)]
    words = [name for name in names if isinstance(name, str)]
    long = [word for word in words if word.startswith("--")] or words
    if not long:
        return
    named = given.keywords.get("dest")
    key = named.value if isinstance(named, Const) else _key(long[0])
    value = _default(given, option=long[0].startswith("-"))
    known = parser.options.get(str(key), value)
    parser.options[str(key)] = value if known == value else UNKNOWN


def _key(word: str) -> str:
    """Return the name under which an option is found: of ``--on/--off`` that of the first."""
    return word.partition("/")[0].lstrip("-").replace("-", "_")


#: What an option is when it is not given, by what it does when it is.
_ACTIONS: dict[object, Value] = {"store_true": Const(False), "store_false": Const(True)}
_NUMBERS = {"builtins.int": int, "builtins.float": float}


def _default(given: Arguments, *, option: bool) -> Value:
    if not given.whole or given.keywords.get("required") == Const(True):
        return _first_choice(given)
    action = given.keywords.get("action")
    default = given.keywords.get("default")
    if default is None:
        if isinstance(action, Const) and action.value in _ACTIONS:
            return _ACTIONS[action.value]
        optional = option or given.keywords.get("nargs") == Const("?")
        return NONE if optional else UNKNOWN
    wanted = given.keywords.get("type")
    if isinstance(default, Const) and isinstance(default.value, str) and wanted is not None:
        return _converted(default.value, wanted)
    return default


def _first_choice(given: Arguments) -> Value:
    """Return the first of the words that an option may be, which must be given one of them."""
    choices = given.keywords.get("choices")
    items = choices.items if isinstance(choices, ListV) else []
    return items[0] if items and isinstance(items[0], Const) else UNKNOWN


def _converted(text: str, wanted: Value) -> Value:
    """Return a default that is a text, as the option's type makes of it."""
    path = wanted.path if isinstance(wanted, Symbol) else ""
    if path == "builtins.str" or wanted == UNKNOWN:  # one of several words, or a path
        return Const(text)
    try:
        return Const(_NUMBERS[path](text)) if path in _NUMBERS else UNKNOWN
    except ValueError:
        return UNKNOWN


def _parsed(parser: ParserV, given: Arguments) -> Value:
    """Return all options with their defaults; what a list of words names is not known."""
    options: dict[object, Value] = dict(parser.options.items())
    words = given.get(0, "args")
    for word in words.items if isinstance(words, ListV) else ():
        if isinstance(word, Const) and isinstance(word.value, str):
            options.pop(_key(word.value.partition("=")[0]), None)
    return DictV(options, whole=len(options) == len(parser.options))
