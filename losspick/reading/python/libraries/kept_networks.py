"""Networks of Keras that one program saves, and another one loads to predict with them.

What their predictions are is told in the end, by what they were trained with.
"""

from __future__ import annotations

import ast
import os

from losspick.reading.python.data.boosted import OF_A_FILE
from losspick.reading.python.data.joining import LOADED
from losspick.reading.python.libraries.setting_files import as_file
from losspick.reading.python.libraries.side import output_of
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    FileV,
    LoadedV,
    ModelV,
    ObjectV,
    Symbol,
    TensorV,
    Value,
)

#: What writes a network to a file in the course of its training.
_CALLBACK = "ModelCheckpoint"


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
    for node in nodes_in(frame.source.tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and _name_of(called) == _CALLBACK:
            file = _argument(node, "filepath")
            if file is not None:
                note_network(machine, owner, machine.evaluate(file, frame), frame)


def loaded(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> LoadedV | Symbol:
    """Return a network that is read from a file, or what is read from one that is not known."""
    key = _key(given.get(0, "filepath"), frame)
    if not key:
        return Symbol(LOADED)
    place = frame.source.place(node)
    machine.folders.loaded[place] = key
    return LoadedV(place)


def outputs_of(network: LoadedV) -> TensorV:
    """Return what a network gives that was read from a file."""
    made = TensorV(OF_A_FILE, origin=network.place, made=True, fixed=True, name=OF_A_FILE)
    made.predicted = True
    return made


def call_loaded(machine: Machine, network: LoadedV, name: str) -> TensorV | None:
    """Return what a method of such a network gives; None: something else than predictions."""
    if name in ("predict", "predict_on_batch", "__call__", "call"):
        return outputs_of(network)
    if name in _CHANGING:
        machine.folders.loaded.pop(network.place, None)
    return None


#: Methods after which a network gives something else, or is trained for something else.
_CHANGING = frozenset({"add", "pop", "compile", "load_weights", "set_weights"})


def _name_of(function: ast.expr | None) -> str:
    return last_name(function)


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
