"""Models of the bounds of an interval that have changed places: the lower one is above the upper.

They are told by what they are bound to, or stand under in a dictionary.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Location, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.logged_targets import nodes_inside
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const

#: What estimators call the quantile that they are trained for.
_QUANTILES = frozenset({"alpha", "quantile", "quantile_alpha"})
#: How an estimator of one loss is called, and by what words others are told theirs.
_LOSS = "uantile"
_LOWER = regex(r"(?i)(?:^|_)(?:lower|low|lo)(?:$|_)")
_UPPER = regex(r"(?i)(?:^|_)(?:upper|high|hi)(?:$|_)")


def note_crossed(
    machine: Machine, library: Framework, node: ast.AST, place: Location, frame: Frame
) -> None:
    """Note the model of an upper bound that estimates a smaller quantile than that of the lower."""
    bounds = list(_bounds(machine, frame))
    lower = [share for name, share, _ in bounds if _LOWER.search(name)]
    upper = [(share, call) for name, share, call in bounds if _UPPER.search(name)]
    if machine.caught or len(lower) != 1 or len(upper) != 1:
        return
    share, call = upper[0]
    if call is node and share < lower[0]:
        said = f"the model of the lower bound estimates the quantile {lower[0]:g}, "
        remark = Remark(
            f"{said}and that of the upper bound {share:g}",
            consequence="The lower bound lies above the upper one, and no target between them.",
            fix="let them change places",
        )
        note_remark(machine, library, remark, place)


def _bounds(machine: Machine, frame: Frame) -> Iterator[tuple[str, float, ast.Call]]:
    """Yield what models of quantiles are called, their quantiles and their constructors."""
    for name, value in _named(frame):
        calls = [one for one in walk(value) if isinstance(one, ast.Call)]
        for call in calls if _LOWER.search(name) or _UPPER.search(name) else ():
            given = {one.arg: one.value for one in call.keywords}
            asked = [given[key] for key in _QUANTILES & given.keys()]
            if len(asked) != 1 or _LOSS not in ast.unparse(call):
                continue
            share = machine.evaluate(asked[0], frame)
            if isinstance(share, Const) and isinstance(share.value, float):
                yield name, share.value, call


def _named(frame: Frame) -> Iterator[tuple[str, ast.expr]]:
    """Yield values with the names or words that they are bound to."""
    for one in nodes_inside(frame):
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            yield one.targets[0].id, one.value
        elif isinstance(one, ast.Dict):
            for key, value in zip(one.keys, one.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value, value
