"""Errors of quantiles that are written out with the predictions less the targets.

``max(q * error, (q - 1) * error)`` takes the quantile q if the error is the target less the
prediction; the other way round it takes that of 1 - q. Which of the two is which is told by what
they are called and, where that is known, by what a model gives.
"""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV

#: The path of an error of a quantile whose two sides have changed places.
TURNED_QUANTILE = "written out.turned quantile error"
_QUANTILE = regex(r"(?i)_?(?:q|qs|tau|taus|quant|quantiles?|percentile|q_?\w{1,3}|qtl)")
_OUTPUT = regex(
    r"(?i)(?:y_?)?(?:preds?|predict(?:ed|ions?)|p|hat)|y_?p|outputs?|out|forecasts?|yhat|f"
)
_TARGET = regex(
    r"(?i)(?:y_?)?(?:true|truth|targets?|actuals?|t|obs|observed)|y|labels?|ground_?truth"
)
_LIBRARIES = frozenset({"tf", "np", "K", "torch", "jnp", "keras", "ops", "backend", "numpy",
                        "tensorflow", "kb", "math"})  # fmt: skip
_ABSOLUTE = frozenset({"abs", "absolute"})
#: A quantile that is the same seen from either side.
_HALF = 0.5
_DEEPEST = 6
_OF_SUBTRACT = 2


def note_turned(
    machine: Machine, share: ast.expr, error: ast.expr, node: ast.AST, frame: Frame
) -> None:
    """Note an error that is multiplied by a quantile where the predictions are above the targets.

    Args:
        machine: The interpreter.
        share: The quantile.
        error: What is multiplied by it where it is positive, as it is written.
        node: The whole.
        frame: Where it stands.
    """
    if machine.caught or not _is_quantile(machine, share, frame):
        return
    sides = _sides(error, frame)
    if sides is None or not _is_prediction_less_target(machine, *sides, frame):
        return
    place = frame.source.place(node)
    if not _is_told(machine, place):
        loss = NamedLoss(path=TURNED_QUANTILE, written="the quantile error")
        machine.found.append(
            ModelSpec(
                framework=Framework.TORCH,
                reader="python",
                loss=Fact(loss, place),
                call=place,
                swapped=True,
            )
        )


def error_of_condition(condition: ast.expr, above: ast.expr, frame: Frame) -> ast.expr | None:
    """Return the error that is positive where a condition holds, whose size or value follows.

    ``where(e > 0, q * e, (q - 1) * e)``, ``where(y > f, q * abs(y - f), (1 - q) * abs(y - f))``.
    """
    known = isinstance(condition, ast.Compare) and isinstance(condition.ops[0], ast.Gt | ast.GtE)
    if not known or not isinstance(condition, ast.Compare) or len(condition.ops) > 1:
        return None
    right = condition.comparators[0]
    if isinstance(right, ast.Constant):
        same = ast.dump(condition.left) == ast.dump(above)
        return above if right.value == 0 and same else None
    sized = written(above, frame)
    called = sized.func if isinstance(sized, ast.Call) else None
    if last_name(called) not in _ABSOLUTE:
        return None
    return ast.BinOp(condition.left, ast.Sub(), right)


def written(node: ast.expr, frame: Frame) -> ast.expr:
    """Return what a name was set to, if that stands once in the function."""
    if not isinstance(node, ast.Name) or frame.function is None:
        return node
    found = [
        one.value
        for one in walk(frame.function)
        if isinstance(one, ast.Assign)
        and any(isinstance(to, ast.Name) and to.id == node.id for to in one.targets)
    ]
    return found[0] if len(found) == 1 else node


def _is_quantile(machine: Machine, share: ast.expr, frame: Frame) -> bool:
    """Tell whether a share is called a quantile, and is not known to be the median."""
    inner = share.value if isinstance(share, ast.Subscript) else share
    name = last_name(inner)
    if not _QUANTILE.fullmatch(name):
        return False
    value = machine.evaluate(share, frame)
    return getattr(value, "value", None) != _HALF


def _sides(error: ast.expr, frame: Frame) -> tuple[ast.expr, ast.expr] | None:
    """Return what an error is the difference of."""
    found = written(error, frame)
    if isinstance(found, ast.BinOp) and isinstance(found.op, ast.Sub):
        return found.left, found.right
    if not isinstance(found, ast.Call) or len(found.args) != _OF_SUBTRACT:
        return None
    called = getattr(found.func, "attr", "")
    return (found.args[0], found.args[1]) if called in ("subtract", "sub") else None


def _is_prediction_less_target(
    machine: Machine, left: ast.expr, right: ast.expr, frame: Frame
) -> bool:
    named = _OUTPUT.fullmatch(_root(left)), _TARGET.fullmatch(_root(right))
    if None in named or _root(left) == _root(right) or _takes_predictions_first(frame):
        return False
    one, other = machine.evaluate(left, frame), machine.evaluate(right, frame)
    target_is_made = isinstance(other, TensorV) and other.made
    given_as_output = isinstance(one, TensorV) and not one.made and one.rank is not None
    return not target_is_made and not given_as_output


def _takes_predictions_first(frame: Frame) -> bool:
    """Tell whether a function of Keras, which is handed the labels first, calls them otherwise."""
    given = getattr(frame.function, "args", None)
    names = [one.arg for one in given.args] if given is not None else []
    outputs = [at for at, name in enumerate(names) if _OUTPUT.fullmatch(name)]
    targets = [at for at, name in enumerate(names) if _TARGET.fullmatch(name)]
    first = bool(outputs) and bool(targets) and outputs[0] < targets[0]
    return first and ".compile(" in frame.source.text


def _root(node: ast.expr) -> str:
    """Return the name of what is cast, reshaped or indexed."""
    for _ in range(_DEEPEST):
        if isinstance(node, ast.Name):
            return node.id
        if isinstance(node, ast.Subscript):
            node = node.value
        elif isinstance(node, ast.Call):
            method = node.func
            library = isinstance(method, ast.Attribute) and _is_library(method.value)
            if isinstance(method, ast.Attribute) and not library:
                node = method.value
            elif node.args:
                node = node.args[0]
        else:
            break
    return ""


def _is_library(node: ast.expr) -> bool:
    """Tell whether a name is that of a library: ``tf``, ``np``, ``K``, ``tf.math``."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in _LIBRARIES


def _is_told(machine: Machine, place: Location) -> bool:
    return any(
        one.call == place and one.loss is not None and one.loss.value.path == TURNED_QUANTILE
        for one in machine.found[-_RECENT:]
    )


#: So many pairings that were found last are looked through.
_RECENT = 16
