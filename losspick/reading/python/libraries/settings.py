"""What a program is told from outside: options with defaults, flags, configuration files.

What the defaults say is what runs unless somebody says otherwise. A file that is told something is
therefore interpreted twice: with nothing assumed, and with every default taken.
"""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.building import BUILDING, build
from losspick.reading.python.libraries.option_parsers import add_option
from losspick.reading.python.libraries.setting_files import content, of_path
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    ClassV,
    Const,
    DictV,
    FunctionV,
    ListV,
    ObjectV,
    ParserV,
    Symbol,
    Value,
)

_PARSERS = frozenset(
    {"argparse.ArgumentParser", "configargparse.ArgumentParser", "configargparse.ArgParser",
     "jsonargparse.ArgumentParser", "transformers.HfArgumentParser",
     "simple_parsing.ArgumentParser"}
)  # fmt: skip
#: What makes a configuration of a class with defaults.
_OF_CLASS = frozenset(
    {"tyro.cli", "pyrallis.parse", "draccus.parse", "simple_parsing.parse", "jsonargparse.CLI"}
)
_READERS = frozenset(
    {"yaml.safe_load", "yaml.load", "yaml.full_load", "yaml.unsafe_load", "json.load", "json.loads",
     "omegaconf.OmegaConf.load", "toml.load", "tomllib.load", "tomli.load"}
)  # fmt: skip
_FILES = frozenset({"builtins.open", "pathlib.Path", "io.open", "codecs.open", "os.path.join",
                    "os.path.dirname", "os.path.abspath", "os.path.realpath"})  # fmt: skip
#: Those that put a path together: of the file of a network or a booster, say.
_PATHS = ("os.path.join", "pathlib.Path")
_ENVIRONMENT = frozenset({"os.environ.get", "os.getenv"})
_FLAGS = ("absl.flags", "tensorflow.app.flags", "tensorflow.flags", "gflags")
#: An option of a command line that is an argument of a function.
_OPTIONS = frozenset({"typer.Option", "typer.Argument"})
#: Decorators of the functions that a command line runs.
_COMMANDS = frozenset({"command", "option", "argument", "main", "cli"})
#: What runs a function with the options of a command line.
_RUNNING = frozenset({"fire.Fire", "typer.run"})

#: What composes configurations of files within a program.
_COMPOSING = frozenset({"hydra.compose", "hydra.experimental.compose"})
_MERGED = frozenset({"omegaconf.OmegaConf.merge", "omegaconf.OmegaConf.from_cli"})
#: Where a library keeps what it was told, for others to read.
_KEPT = "wandb.init"

_TOLD = (
    BUILDING
    | {_KEPT}
    | _MERGED
    | _COMPOSING
    | _PARSERS
    | _OF_CLASS
    | _READERS
    | _ENVIRONMENT
    | _OPTIONS
    | _RUNNING
)


def may_tell(path: str) -> bool:
    """Tell whether a program is told something by what has that name."""
    return path in _TOLD or path in _FILES or _defines(path)


def make_settings(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a program is told by a call; None: the call is about something else."""
    if not may_tell(path):
        return None
    if not machine.assuming:
        if path in _PATHS:
            return of_path(last(path), given)
        module = frame.scope.module
        # a variable of the environment matters where it is asked for, and not to importers
        telling = path not in _ENVIRONMENT or module.path == machine.project.own
        module.told = module.told or (telling and path not in _FILES)
        return UNKNOWN
    return _assumed(machine, path, given, node, frame)


def _assumed(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return what a program is told by default."""
    if path in BUILDING:
        return build(machine, path, given, node, frame)
    if path in _PARSERS:
        first = given.get(0, "dataclass_types")
        return ParserV({}, classes=tuple(_classes(first)) if first is not None else ())
    if path == _KEPT:
        machine.flags["wandb"] = given.get(None, "config") or UNKNOWN
        return DictV({"config": machine.flags["wandb"]}, whole=False)
    if path in _MERGED:
        return _merge(given)
    if path in _COMPOSING:
        from losspick.reading.python.libraries.setting_files import composed_within

        return composed_within(machine, given, frame)
    if path in _FILES:
        return of_path(last(path), given)
    if path in _READERS:
        return content(machine, given.get(0) or UNKNOWN, frame)
    if _defines(path):
        return _define(machine, given)
    if path in _ENVIRONMENT or path in _OPTIONS:
        return given.get(0 if path in _OPTIONS else 1, "default") or UNKNOWN
    return _of_code(machine, path, given, node, frame)


def _merge(given: Arguments) -> DictV:
    """Return configurations laid over each other; what is not known changes nothing."""
    merged = DictV({})
    for one in given.positional:
        if isinstance(one, DictV):
            merged = _laid_over(merged, one, 0)
    return merged


def _laid_over(old: DictV, new: DictV, depth: int) -> DictV:
    items = dict(old.items)
    for key, value in new.items.items():
        inner = items.get(key)
        both = isinstance(inner, DictV) and isinstance(value, DictV) and depth < _DEEPEST_SECTION
        if both and isinstance(inner, DictV) and isinstance(value, DictV):
            items[key] = _laid_over(inner, value, depth + 1)
        else:
            items[key] = value
    return DictV(items, old.whole, old.places | new.places)


def _defines(path: str) -> bool:
    return path.startswith(_FLAGS) and ".DEFINE_" in path


def _classes(value: Value) -> list[Value]:
    inside = value.items if isinstance(value, ListV) else [value]
    return [one if isinstance(one, ClassV | Symbol) else UNKNOWN for one in inside]


def _of_code(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return what a class or a function of the tree gives with nothing but its defaults."""
    first = given.get(0, "config_class", "f")
    if path in _OF_CLASS and not isinstance(first, ClassV | FunctionV):
        return UNKNOWN
    if isinstance(first, ClassV | FunctionV):
        return machine.call(first, Arguments(), node, frame)
    return UNKNOWN


def _define(machine: Machine, given: Arguments) -> Value:
    name, default = given.get(0, "name"), given.get(1, "default") or UNKNOWN
    if isinstance(name, Const):
        machine.flags[name.value] = default
    return UNKNOWN


def flag(machine: Machine, path: str, name: str) -> Value | None:
    """Return the default of a flag; None: this is none, or nothing is assumed."""
    if path == "wandb" and name == "config":
        return machine.flags.get("wandb")
    if last(path) != "FLAGS" or not machine.assuming:
        return None
    return machine.flags.get(name)


def arguments(machine: Machine, frame: Frame) -> Value:
    """Return the words of the command line: the program alone."""
    frame.scope.module.told = True
    return ListV([Const("program")]) if machine.assuming else UNKNOWN


def is_command(function: ast.AST) -> bool:
    """Tell whether a command line runs a function."""
    for decorator in getattr(function, "decorator_list", ()):
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(called, ast.Attribute) and called.attr in _COMMANDS:
            return True
    return False


def told(machine: Machine, function: FunctionV, name: str, frame: Frame) -> Value | None:
    """Return what a decorator says that an argument is by default; None: nothing."""
    from losspick.reading.python.libraries.setting_files import composed

    for decorator in getattr(function.node, "decorator_list", ()):
        if not isinstance(decorator, ast.Call) or not isinstance(decorator.func, ast.Attribute):
            continue
        outside = Frame(function.scope, frame.source)
        given = Arguments(
            [machine.evaluate(one, outside) for one in decorator.args],
            {k.arg: machine.evaluate(k.value, outside) for k in decorator.keywords if k.arg},
        )
        if decorator.func.attr == "option":
            parser = ParserV({})
            is_flag = given.keywords.get("is_flag") == Const(True)
            if is_flag and "default" not in given.keywords:
                given.keywords["default"] = Const(False)
            words = [w.value for w in given.positional if isinstance(w, Const)]
            own = [word for word in words if isinstance(word, str)]
            own = [word for word in own if word.isidentifier()]
            if own:  # the argument is called otherwise than the option: "--model", "path"
                given.positional = [Const(f"--{own[0]}")]
            add_option(parser, given)
            if name in parser.options:
                return parser.options[name]
        elif decorator.func.attr == "main" and machine.evaluate(
            decorator.func.value, outside
        ) == Symbol("hydra"):
            return composed(machine, given, frame)
    return None


def field_of(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return the default of a field of a record."""
    factory = given.get(None, "default_factory", "factory")
    if factory is not None:
        return machine.call(factory, Arguments(), node, frame)
    position = 0 if path == "pydantic.Field" else None
    return given.get(position, "default") or UNKNOWN


def items_of(machine: Machine, value: Value) -> Value:
    """Return what ``vars`` and ``asdict`` give: the attributes of an object by name."""
    from losspick.reading.python.values.class_values import ancestors, is_record

    if isinstance(value, DictV):
        return value
    if not isinstance(value, ObjectV):
        return UNKNOWN
    items: dict[object, Value] = {}
    for cls in reversed(list(ancestors(value.cls))):
        items |= {k: v for k, v in cls.names.items() if not isinstance(v, FunctionV)}
    return DictV(items | dict(machine.ready(value)), whole=is_record(value.cls))


#: Sections within sections of a configuration.
_DEEPEST_SECTION = 4


def descends(given: Arguments, depth: int, frame: Frame) -> bool:
    """Tell whether a function calls itself with a part of a known configuration.

    Args:
        given: What it calls itself with.
        depth: How often it has done so.
        frame: That of the call, whose names hold the whole.
    """
    values = [*given.positional, *given.keywords.values()]
    if depth >= _DEEPEST_SECTION or not all(isinstance(v, _SECTIONS) for v in values):
        return False
    names = [*frame.scope.names.values()]
    outer = frame.scope.outer
    names += outer.names.values() if outer is not None else ()
    return any(isinstance(v, DictV) and v.whole for v in (*values, *names))


_SECTIONS = DictV | ListV | Const
