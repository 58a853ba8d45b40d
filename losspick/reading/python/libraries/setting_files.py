"""Configuration files that code of the tree opens itself, as the dictionaries that it gets."""

from __future__ import annotations

import ast
import os
from dataclasses import replace
from pathlib import Path

from losspick.reading.configs.node import UNREAD, Node
from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, DictV, FileV, ListV, Symbol, Value

#: Larger files are data.
_LARGEST = 100_000
#: Folders above that of the code, from which programs are started.
_HIGHEST = 3


def of_path(function: str, given: Arguments) -> Value:
    """Return the file, or the folder, that a function of paths gives."""
    first = as_file(given.get(0) or UNKNOWN)
    if function == "dirname":
        return FileV("") if first == FileV("") else UNKNOWN
    for part in given.positional[1:] if function == "join" else ():
        first = joined_path(first, part) if isinstance(first, FileV) else UNKNOWN
    return first


def as_file(value: Value) -> Value:
    """Return the file that a path names; that of the code itself is named by nothing."""
    if value == Symbol("builtins.__file__"):
        return FileV("")
    if isinstance(value, Const) and isinstance(value.value, str):
        return FileV(value.value)
    return value if isinstance(value, FileV) else UNKNOWN


def joined_path(folder: FileV, name: Value) -> Value:
    """Return a file of a folder; a folder that is told by the place of the code is left out."""
    if not isinstance(name, Const) or not isinstance(name.value, str):
        return UNKNOWN
    return FileV(f"{folder.path}/{name.value}" if folder.path else name.value)


def content(machine: Machine, value: Value, frame: Frame) -> Value:
    """Return what a configuration file holds; unknown if there is none of that name."""
    written = value.value if isinstance(value, Const) else None
    if isinstance(written, str) and "\n" in written:
        return _of_text(frame.source.path, written)
    file = as_file(value)
    path = _found(machine, file.path, frame) if isinstance(file, FileV) else None
    node = None if path is None else _parsed(path)
    return UNKNOWN if node is None else _value(node, {})


def _of_text(path: str, text: str) -> Value:
    """Return what a configuration says that stands in the code; JSON is YAML as well."""
    from losspick.reading.configs.yaml_text import parse_yaml

    try:
        documents = parse_yaml(path, text) if len(text) <= _LARGEST else []
    except UnreadableError:
        return UNKNOWN
    return _without_places(_value(documents[0], {})) if documents else UNKNOWN


def _without_places(value: Value) -> Value:
    """Return what a text says without its places, which are none of the file's."""
    if isinstance(value, ListV):
        return ListV([_without_places(one) for one in value.items])
    if isinstance(value, DictV):
        return DictV({key: _without_places(one) for key, one in value.items.items()})
    return value


def _found(machine: Machine, name: str, frame: Frame) -> str | None:
    """Return the path of a file of the tree: beside the code, or in a folder above it."""
    folder = Path(frame.source.path).parent
    for above in (folder, *list(folder.parents)[:_HIGHEST]):
        path = os.path.normpath(above / name)
        if _is_small(path) and machine.project.holds(path):
            return path
    return None


def _parsed(path: str) -> Node | None:
    suffix = Path(path).suffix.lower()
    try:
        text = Path(path).read_text(encoding="utf-8")
        if suffix in (".yaml", ".yml"):
            from losspick.reading.configs.yaml_text import parse_yaml

            documents = parse_yaml(path, text)
            return documents[0] if documents else None
        if suffix == ".json":
            from losspick.reading.configs.json_text import parse_json

            return parse_json(path, text)
        if suffix == ".toml":
            from losspick.reading.configs.toml_text import parse_toml

            return parse_toml(path, text)
    except (UnreadableError, OSError, UnicodeDecodeError):
        return None  # it is told of where the file is read for its own sake
    return None


def _value(node: Node, made: dict[int, Value]) -> Value:
    """Return what a node holds; an alias is the very value that it stands for."""
    if id(node) in made:
        return made[id(node)]
    made[id(node)] = UNKNOWN  # what holds itself ends here
    made[id(node)] = _plain(node, made)
    return made[id(node)]


def _plain(node: Node, made: dict[int, Value]) -> Value:
    if node.kind == "mapping":
        items: dict[object, Value] = {k: _value(child, made) for k, child in node.items.items()}
        return DictV(items, places={key: child.place for key, child in node.items.items()})
    if node.kind == "list":
        return ListV([_value(child, made) for child in node.elements])
    if node.scalar is UNREAD or not isinstance(node.scalar, str | int | float | bool | None):
        return UNKNOWN
    interpolated = isinstance(node.scalar, str) and "${" in node.scalar
    return UNKNOWN if interpolated else Const(node.scalar)


def composed(machine: Machine, given: Arguments, frame: Frame) -> Value:
    """Return the configuration that hydra puts together of files, as their defaults say."""
    folder, name = given.get(0, "config_path"), given.get(1, "config_name")
    if not isinstance(name, Const) or not isinstance(name.value, str):
        return UNKNOWN
    home = folder.value if isinstance(folder, Const) and isinstance(folder.value, str) else ""
    path = _found(machine, _yaml(home, name.value), frame)
    main = None if path is None else _parsed(path)
    if path is None or main is None or main.kind != "mapping":
        return UNKNOWN
    from losspick.reading.configs.composing import Composer

    composer = Composer(lambda other: _read(machine, other))
    whole = _value(composer.composition(path, main) or main, {})
    return replace(whole, whole=False) if isinstance(whole, DictV) else UNKNOWN


#: What tells hydra where a program's configurations are, and by which argument.
_FOLDERS = {"initialize": "config_path", "initialize_config_dir": "config_dir"}


def composed_within(machine: Machine, given: Arguments, frame: Frame) -> Value:
    """Return the configuration that a program has hydra compose, if it chooses nothing besides."""
    chosen = given.get(2, "overrides")
    if chosen is not None and not (isinstance(chosen, ListV) and not chosen.items):
        return UNKNOWN
    calls = [node for node in nodes_in(frame.source.tree) if isinstance(node, ast.Call)]
    folders = {
        keyword.value.value
        for call in calls
        for keyword in call.keywords
        if keyword.arg == _FOLDERS.get(ast.unparse(call.func).rpartition(".")[2])
        and isinstance(keyword.value, ast.Constant)
        and isinstance(keyword.value.value, str)
    }
    if len(folders) != 1:
        return UNKNOWN
    name = given.get(0, "config_name") or UNKNOWN
    return composed(machine, Arguments([Const(folders.pop()), name]), frame)


def _yaml(*parts: str) -> str:
    path = "/".join(part for part in parts if part)
    return path if path.endswith((".yaml", ".yml")) else f"{path}.yaml"


def _read(machine: Machine, path: str) -> bytes | None:
    """Return a configuration of the tree; None: there is none of that name."""
    return Path(path).read_bytes() if _is_small(path) and machine.project.holds(path) else None


def _is_small(path: str) -> bool:
    # what the code says may be no path at all, and too long for one
    return os.path.isfile(path) and os.path.getsize(path) <= _LARGEST  # noqa: PTH113, PTH202
