"""Boosters that one program writes to a file, and another one reads from it.

What raw scores they predict is told in the end, when both programs have been read.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.spec import BY_LABELS, Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.boosters import trained_with
from losspick.reading.python.libraries.kept_logarithms import note_kept as note_logarithms
from losspick.reading.python.libraries.kept_logarithms import note_read as note_logged
from losspick.reading.python.libraries.own_objectives import OWN
from losspick.reading.python.libraries.predicted_kinds import BARE, gives_rates, link_of
from losspick.reading.python.libraries.setting_files import as_file
from losspick.reading.python.pairing.raised import RAISED, takes_logarithms
from losspick.reading.python.programs.flow import default_of
from losspick.reading.python.text.outline import whole
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, EstimatorV, FileV

#: Classes that read a booster of any objective, which predict what their library trained.
BOOSTERS = {
    "xgboost.Booster": Framework.XGBOOST,
    "lightgbm.Booster": Framework.LIGHTGBM,
}
_READING = frozenset({*BOOSTERS, "catboost.CatBoost"})


def booster(path: str, given: Arguments, frame: Frame) -> EstimatorV:
    """Return a booster that is read from a file, at once or later."""
    at = 2 if path == "xgboost.Booster" else 1
    return EstimatorV(BOOSTERS[path], (), path, file=file_key(given, frame, at, "model_file"))


def note_kept(machine: Machine, estimator: EstimatorV, given: Arguments, frame: Frame) -> None:
    """Note in which file a booster is kept."""
    key = file_key(given, frame, 0, "fname", "filename")
    if key:
        note_logarithms(machine, estimator, key, frame)
        path = frame.source.path
        machine.folders.boosters.note(key, estimator, path, assumed=machine.assuming)


def note_read(machine: Machine, given: Arguments, frame: Frame) -> None:
    """Note that a model is read from a file, to which another program may have fitted amounts."""
    if key := file_key(given, frame, 0, "fname"):
        note_logged(machine, key, frame)


def read(estimator: EstimatorV, given: Arguments, frame: Frame) -> EstimatorV:
    """Return what a booster becomes that a file is read into."""
    file = file_key(given, frame, 0, "fname") if estimator.path in _READING else ""
    return replace(estimator, loss="", trained=None, file=file) if file else estimator


def file_key(given: Arguments, frame: Frame, at: int, *names: str) -> str:
    """Return a file that a program of a folder names; empty: not known."""
    known = as_file(given.get(at, *names) or UNKNOWN)
    name = known.path if isinstance(known, FileV) else ""
    key = given.key(at, *names)
    if not name and key is not None:
        name = _by_default(given.nodes.get(key), frame)
    return f"{os.path.dirname(frame.source.path)}:{os.path.normpath(name)}" if name else ""  # noqa: PTH120


def _by_default(node: ast.expr | None, frame: Frame) -> str:
    """Return the file that a function opens unless it is told another one; empty: not known."""
    while isinstance(node, ast.Call) and len(node.args) == 1:
        node = node.args[0]  # str(path)
    if not isinstance(node, ast.Name) or frame.function is None:
        return ""
    value = getattr(default_of(whole(frame.function), node.id), "value", None)
    return value if isinstance(value, str) else ""


def kept_scores(machine: Machine) -> Iterator[ModelSpec]:
    """Yield what the raw scores were trained with that boosters from files predict."""
    yield from _linked_again(machine)
    for place, (file, raw) in machine.folders.asked.items():
        known = machine.folders.boosters.of(file)
        if known and all(_gives_scores(one, raw=raw) for one in known):
            yield trained_with(known[0], place)
    machine.folders.asked.clear()


def _linked_again(machine: Machine) -> Iterator[ModelSpec]:
    """Yield where the probabilities go through a sigmoid that boosters from files predict."""
    for asked, (name, place) in machine.folders.applied.items():
        file, raw = machine.folders.asked.get(asked, ("", True))
        known = machine.folders.boosters.of(file)
        if not known or raw or not all(_gives(one) == name for one in known):
            continue
        trained = {one.trained.call.path for one in known if one.trained and one.trained.call}
        if name != RAISED or not takes_logarithms(machine, {place.path, *trained}):
            yield ModelSpec(
                framework=known[0].framework,
                reader="python",
                call=place,
                activation=Fact(name, asked),
                inference=Fact(name, place),
            )
    machine.folders.applied.clear()


def _gives(estimator: EstimatorV) -> str | None:
    """Return what the library's own function applies to scores; None: nothing, or not known."""
    bare = estimator.loss == BARE or estimator.framework is Framework.CATBOOST
    if bare or estimator.own or estimator.file:
        return None
    return RAISED if gives_rates(estimator) else link_of(estimator)


def _gives_scores(estimator: EstimatorV, *, raw: bool) -> bool:
    """Tell whether a booster gives scores before the link that tells two classes apart."""
    if estimator.own:
        return estimator.loss == OWN
    plain = estimator.framework is Framework.CATBOOST  # whose booster gives them by itself
    named = "" if estimator.file else link_of(estimator)
    return named in ("sigmoid", BY_LABELS) and (raw or plain or estimator.loss == BARE)
