"""Estimators that one program fits to logarithms, and another one reads to predict amounts.

It is told in the end, when both programs have been read: nothing there undoes the logarithm.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.label_formulas import Kind
from losspick.reading.python.libraries.written_labels import WrittenLabels
from losspick.reading.python.programs.flow import Part
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import EstimatorV

#: What undoes a logarithm, and what speaks of one.
_UNDOING = regex(r"\bexp\w*\(|expm1|\.exp\b|inverse|10(?:\.0)? ?\*\*|TransformedTarget")
_SPEAKING = regex(r"(?i)(?<![a-z])log(?!g|in|ic|o\b|s\b)")
#: Files of a folder that are looked through.
_MOST = 40
_SAID = "the model that is read here was fitted to logarithms, and nothing undoes that"


def note_kept(machine: Machine, estimator: EstimatorV, key: str, frame: Frame) -> None:
    """Note a file that keeps a regressor which is fitted to logarithms only."""
    regresses = estimator.path.endswith(("Regressor", "LinearRegression", "Ridge", "Lasso"))
    text = frame.source.text
    if not regresses or not ("log" in text or "exp" in text):
        return
    flow = flow_of(machine, frame.source)
    labels = [
        Part(label, home)
        for call, home in flow.calls.get("fit", ())
        if home.source is frame.source and (label := _label(call)) is not None
    ]
    told = [WrittenLabels(flow, frozenset({Kind.LOGS})).of(one) for one in labels]
    logged = bool(told) and all(one is not None and one.kind is Kind.LOGS for one in told)
    machine.folders.logged.setdefault(key, []).append(frame.source.path if logged else "")


def _label(call: ast.Call) -> ast.expr | None:
    given = (one.value for one in call.keywords if one.arg == "y")
    return next(given, call.args[1] if len(call.args) > 1 else None)


def note_read(machine: Machine, key: str, frame: Frame) -> None:
    """Note where an estimator of a file predicts, if the program does so once."""
    text = frame.source.text
    if text.count(".predict(") != 1 or _UNDOING.search(text) or _SPEAKING.search(text):
        return
    for node in nodes_in(frame.source.tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "predict":
            machine.folders.plain[frame.source.place(node)] = key


def left_alone(machine: Machine) -> Iterator[ModelSpec]:
    """Yield where logarithms are taken for amounts."""
    for place, key in machine.folders.plain.items():
        trained = machine.folders.logged.get(key, [])
        if trained and all(trained) and not _is_undone_beside(place, frozenset(trained)):
            yield _spec(place)
    machine.folders.plain.clear()


def _spec(place: Location) -> ModelSpec:
    remark = Remark(
        _SAID,
        consequence="What it predicts are the logarithms, which are taken for the amounts.",
        fix="undo the logarithm, np.expm1 for np.log1p",
    )
    return ModelSpec(
        framework=Framework.SKLEARN,
        reader="python",
        call=place,
        contradictions=(Fact(remark, place),),
    )


def _is_undone_beside(place: Location, trained: frozenset[str]) -> bool:
    """Tell whether another file of the folder may undo what is predicted."""
    folder = os.path.dirname(place.path)  # noqa: PTH120
    for path in sorted(Path(folder).glob("*.py"))[:_MOST]:
        if str(path) not in trained and os.path.join(folder, path.name) not in trained:  # noqa: PTH118
            try:
                if _UNDOING.search(path.read_text(encoding="utf-8")) is not None:
                    return True
            except (OSError, UnicodeDecodeError):
                return True
    return False
