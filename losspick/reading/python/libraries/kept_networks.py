"""Networks of Keras that one program saves, and another one loads to predict with them.

What their predictions are is told in the end, by what they were trained with.
"""

from __future__ import annotations

import ast
import os

from losspick.reading.python.data.boosted import OF_A_FILE
from losspick.reading.python.data.bound_names import bound_to
from losspick.reading.python.libraries.setting_files import as_file
from losspick.reading.python.libraries.side import output_of
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    FileV,
    ModelV,
    ObjectV,
    TensorV,
    Value,
)

#: What writes a network to a file in the course of its training.
_CALLBACK = "ModelCheckpoint"
_LOADING = "load_model"


def note_network(
    machine: Machine, owner: ModelV | ObjectV, file: Value | None, frame: Frame
) -> None:
    """Note in which file a network is kept that was trained here."""
    key = _key(file, frame)
    if not key or not owner.compiled:
        return
    output = output_of(machine, owner, frame)
    origin = output.origin if isinstance(output, TensorV) else None
    machine.folders.networks.setdefault(key, set()).add(origin)


def note_checkpoints(machine: Machine, owner: ModelV | ObjectV, frame: Frame) -> None:
    """Note the file in which the only network that a file of code trains is kept meanwhile."""
    text = frame.source.text
    if text.count(".fit(") != 1 or text.count(f"{_CALLBACK}(") != 1 or "weights_only=True" in text:
        return
    for node in ast.walk(frame.source.tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and _name_of(called) == _CALLBACK:
            file = _argument(node, "filepath")
            if file is not None:
                note_network(machine, owner, machine.evaluate(file, frame), frame)


def predicted(machine: Machine, node: ast.AST, frame: Frame) -> TensorV | None:
    """Return what a network predicts that was loaded from a file; None: it is none."""
    method = node.func if isinstance(node, ast.Call) else None
    if not isinstance(method, ast.Attribute) or _LOADING not in frame.source.text:
        return None
    loaded = _loaded(machine, method.value, frame)
    file = _argument(loaded, "filepath") if loaded is not None else None
    key = _key(machine.evaluate(file, frame), frame) if file is not None else ""
    if not key or loaded is None:
        return None
    place = frame.source.place(loaded)
    machine.folders.loaded[place] = key
    return TensorV(OF_A_FILE, origin=place, made=True, fixed=True, predicted=True, name=OF_A_FILE)


def _loaded(machine: Machine, owner: ast.expr, frame: Frame) -> ast.Call | None:
    """Return the call that loads a network, if nothing else is bound to its name."""
    if isinstance(owner, ast.Name):
        bound = bound_to(machine, owner.id, frame)
    elif isinstance(owner, ast.Attribute) and isinstance(owner.value, ast.Name):
        bound = [
            one.value
            for one in ast.walk(frame.source.tree)
            if isinstance(one, ast.Assign)
            and any(isinstance(to, ast.Attribute) and to.attr == owner.attr for to in one.targets)
        ]
    else:
        bound = [owner]
    only = bound[0] if len(bound) == 1 else None
    return only if isinstance(only, ast.Call) and _name_of(only.func) == _LOADING else None


def _name_of(function: ast.expr | None) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _argument(call: ast.Call, word: str) -> ast.expr | None:
    """Return the first argument of a call, or that of a word."""
    if call.args:
        return call.args[0] if not isinstance(call.args[0], ast.Starred) else None
    return next((one.value for one in call.keywords if one.arg == word), None)


def _key(file: Value | None, frame: Frame) -> str:
    """Return a file that a program of a folder names; empty: not known."""
    known = None if file is None else as_file(file)
    name = os.path.normpath(known.path) if isinstance(known, FileV) and known.path else ""
    return f"{os.path.dirname(frame.source.path)}:{name}" if name else ""  # noqa: PTH120
