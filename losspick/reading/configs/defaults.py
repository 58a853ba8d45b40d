"""The defaults lists of Hydra, as they are written: which files they name, and where these go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TypeAlias

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.reading.configs.node import Node

#: Keys that lead to a part of the configuration.
Package: TypeAlias = tuple[str, ...]

_HEADER = regex(r"(?:[ \t]*(?:#(?!\s*@package).*)?\n)*[ \t]*#\s*@package\s+(\S+)")
_SELF = "_self_"


@record(frozen=True, slots=True)
class Entry:
    """An entry of a defaults list.

    Attributes:
        group: The folder of its files under that of the configuration, with slashes.
        tail: The part of it that the list says, which gives the package.
        options: The names of files there; None: it is not said which.
        package: As it stands behind an ``@``.
        optional: The file need not be there.
        override: It changes an entry that stands elsewhere.
        one_file: It names a file, and no choice of a group.
    """

    group: str
    tail: str
    options: tuple[str, ...] | None
    package: str | None = None
    optional: bool = False
    override: bool = False
    one_file: bool = False


def header_of(text: str) -> str | None:
    """Return the package that a file names in a comment at its beginning."""
    found = _HEADER.match(text)
    return found[1] if found else None


def defaults_of(node: Node) -> list[Node] | None:
    """Return the defaults list of a document; None: it has none."""
    listed = node.get("defaults")
    if node.kind != "mapping" or listed is None or listed.kind != "list":
        return None
    plain = all(
        isinstance(one.scalar, str) or (one.kind == "mapping" and len(one.items) == 1)
        for one in listed.elements
    )
    return listed.elements if plain and listed.elements else None


def entries(node: Node, group: str) -> Iterator[Entry | None]:
    """Yield the entries of the defaults list of a file in a group; None stands for the file.

    A list that does not say where the file itself stands has it at the end.
    """
    listed = defaults_of(node) or []
    for one in listed:
        if one.scalar == _SELF:
            yield None
        elif isinstance(one.scalar, str):
            yield _of_file(one.scalar, group)
        else:
            yield from (_of_group(key, value, group) for key, value in one.items.items())
    if not any(one.scalar == _SELF for one in listed):
        yield None


def _of_file(text: str, group: str) -> Entry:
    words = text.split() or [text]
    path, _, package = words[-1].partition("@")
    tail, _, name = path.lstrip("/").rpartition("/")
    inner = _below(path, group).rpartition("/")[0]
    optional = "optional" in words[:-1]
    options = None if "$" in name else (name,)
    return Entry(inner, tail, options, package or None, optional=optional, one_file=True)


def _of_group(key: str, value: Node, group: str) -> Entry:
    words = key.split() or [key]
    path, _, package = words[-1].partition("@")
    return Entry(
        _below(path, group),
        path.lstrip("/"),
        _options(value),
        package or None,
        optional="optional" in words[:-1],
        override="override" in words[:-1],
    )


def _options(value: Node) -> tuple[str, ...] | None:
    """Return the files that are chosen of a group: none, one or several; None: not known."""
    if value.kind == "scalar" and value.scalar is None:
        return ()
    listed = value.elements if value.kind == "list" else [value]
    names = tuple(one.scalar for one in listed if isinstance(one.scalar, str))
    known = len(names) == len(listed) and not any("$" in one or one == "???" for one in names)
    return names if known else None


def _below(path: str, group: str) -> str:
    """Return a path under the folder of the configuration; one that is relative, under a group."""
    return path.lstrip("/") if path.startswith("/") or not group else f"{group}/{path}"


def file_of(root: str, group: str, name: str) -> str:
    """Return the path of an option of a group."""
    path = os.path.join(root, group, name)  # noqa: PTH118 - stays a text
    path = os.path.normpath(path) if ".." in group or ".." in name else path
    return path if path.endswith((".yaml", ".yml")) else f"{path}.yaml"


def is_of_hydra(entry: Entry) -> bool:
    """Tell whether an entry sets up Hydra itself."""
    return entry.group == "hydra" or entry.group.startswith("hydra/")


def key_of(entry: Entry, above: Package) -> str:
    """Return what an entry is overridden by: its group, and its package if that is another."""
    where = package_of(entry, above)
    usual = _keys(entry.group, "/")
    return entry.group if where == usual else f"{entry.group}@{'.'.join(where)}"


def package_of(entry: Entry, above: Package, header: str | None = None, name: str = "") -> Package:
    """Return where the content of an entry's file goes.

    What the list says counts before what the file says, and is meant from the package of the list.

    Args:
        entry: The entry.
        above: The package of the file with the list.
        header: The package that the entry's file names.
        name: The name of that file.
    """
    said = entry.package
    if said is None and header is not None and header != "_group_":
        return _named(header, _keys(entry.group, "/"), name)
    if said == "_global_":
        return ()
    if said == "_here_":
        return above
    if said is None or said == "_group_":
        return (*above, *_keys(entry.tail, "/"))
    inner = _keys(said.removeprefix("_global_."), ".")
    return inner if said.startswith("_global_.") else (*above, *inner)


def _named(header: str, group: Package, name: str) -> Package:
    words = _keys(header, ".")
    parts = [
        group if word == "_group_" else (name,) if word == "_name_" else (word,) for word in words
    ]
    return () if header == "_global_" else tuple(word for part in parts for word in part)


def _keys(text: str, separator: str) -> Package:
    return tuple(part for part in text.split(separator) if part)
