"""Estimators that one program pickles, and another one loads to predict with them.

Programs that load some are interpreted after all others of the tree, when it is known what is kept.
"""

from __future__ import annotations

import ast
import os
from dataclasses import replace

from losspick.reading.python.libraries import kept_logarithms
from losspick.reading.python.libraries.kept_boosters import file_key
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.folders import Kept
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import DictV, EstimatorV, Value

_LIBRARIES = ("joblib", "pickle", "cloudpickle", "dill", "sklearn.externals.joblib")
#: Functions that keep an object in a file, and those that read it back.
LOADING = frozenset(f"{library}.load" for library in _LIBRARIES)
PICKLING = LOADING | {f"{library}.dump" for library in _LIBRARIES}


def note_dumped(machine: Machine, given: Arguments, frame: Frame) -> None:
    """Note in which file an estimator is kept, alone or under a word."""
    value = given.get(0, "value", "obj")
    if isinstance(value, EstimatorV):
        kept = {"": value}
    elif isinstance(value, DictV):
        items = value.items.items()
        kept = {str(k): one for k, one in items if isinstance(one, EstimatorV)}
    else:
        kept = {}
    key = _key(machine, given, frame, 1) if kept else ""
    if key:
        for one in kept.values():
            kept_logarithms.note_kept(machine, one, key, frame)
        # what is loaded again has been judged where it was made
        held = {k: replace(one, scores=(), switches=()) for k, one in kept.items()}
        path = frame.source.path
        machine.folders.estimators.note(key, held, path, assumed=machine.assuming)


def loaded(machine: Machine, given: Arguments, frame: Frame) -> Value | None:
    """Return what a file holds that a program keeps; None: not known, or several do so."""
    known = machine.folders.estimators
    key = _key(machine, given, frame, 0) if known.files else ""
    kept = known.of(key) or _near(known, key)
    if key in known.files:
        kept_logarithms.note_read(machine, key, frame)
    if not kept or any(map(_differ, kept, kept[1:])):
        return None
    alone = kept[0].get("")
    return alone if alone is not None else DictV(dict(kept[0].items()), whole=False)


def _key(machine: Machine, given: Arguments, frame: Frame, at: int) -> str:
    """Return the file that an argument names, or that was opened before; empty: not known."""
    names = ("filename", "file")
    key = given.key(at, *names)
    node = given.nodes.get(key) if key is not None else None
    if isinstance(node, ast.Name):
        name = node.id
        within = frame.function if frame.function is not None else frame.source.tree
        for item in (i for one in walk(within) if isinstance(one, ast.With) for i in one.items):
            if _is_named(item.optional_vars, name):
                node = item.context_expr
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "open":
        node = node.func.value if isinstance(node.func, ast.Attribute) else node
    elif isinstance(node, ast.Call) and _is_named(node.func, "open") and node.args:
        node = node.args[0]
    if node is None or (key is not None and node is given.nodes.get(key)):
        return file_key(given, frame, at, *names)
    told = Arguments([machine.evaluate(node, frame)], nodes={0: node}, source=frame.source)
    return file_key(told, frame, 0)


def _is_named(node: ast.expr | None, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _near(known: Kept[dict[str, EstimatorV]], key: str) -> list[dict[str, EstimatorV]] | None:
    """Return what is kept in a file of that name by a program of a folder beside or around."""
    folder, _, name = key.rpartition(":")
    found = [
        known.of(other)
        for other in known.files
        if os.path.basename(other.rpartition(":")[2]) == os.path.basename(name)  # noqa: PTH119
        and _are_near(folder, other.rpartition(":")[0])
    ]
    return found[0] if len(found) == 1 and name else None


def _are_near(one: str, other: str) -> bool:
    above, beside = os.path.dirname(one), os.path.dirname(other)  # noqa: PTH120
    return other == above or one == beside or bool(above and above == beside)


def _differ(one: dict[str, EstimatorV], other: dict[str, EstimatorV]) -> bool:
    """Tell whether two programs keep other estimators in a file."""
    if one.keys() != other.keys():
        return True
    return any(
        (a.path, a.loss, a.own, a.bare) != (b.path, b.loss, b.own, b.bare)
        for a, b in ((one[key], other[key]) for key in one)
    )
