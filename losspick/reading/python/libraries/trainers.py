"""Wrappers that make an estimator of a network: skorch, scikeras."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.libraries.making import instantiate
from losspick.reading.python.pairing.losses import make_loss
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import UNKNOWN, ClassV, LossV, Symbol, Value

#: The losses of skorch's estimators unless they are told another.
_DEFAULTS = {
    "NeuralNetClassifier": "torch.nn.NLLLoss",
    "NeuralNetBinaryClassifier": "torch.nn.BCEWithLogitsLoss",
    "NeuralNetRegressor": "torch.nn.MSELoss",
}
#: What the classifier makes of torch's loss: it takes the logarithm of what the module gives.
_OF_PROBABILITIES = "skorch.NLLLoss after skorch's logarithm"
#: What compiles a model of Keras that it is given, or given a function for.
COMPILING = frozenset({"scikeras.wrappers.KerasClassifier", "scikeras.wrappers.KerasRegressor"})


def is_wrapper(path: str) -> bool:
    """Tell whether a library's class trains the network that it is given."""
    return path in COMPILING or (path.startswith("skorch.") and last(path).startswith("NeuralNet"))


def wrapped(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> tuple[Value, LossV] | None:
    """Return the network and the loss; None: not known."""
    module, criterion = given.get(0, "module"), given.get(1, "criterion")
    default = Symbol(_DEFAULTS.get(last(path), "") if given.whole else "")
    loss = _loss(criterion or default, given, node, frame)
    if loss is None:
        return None
    if loss.path == "torch.nn.NLLLoss" and last(path) == "NeuralNetClassifier":
        loss = replace(loss, path=_OF_PROBABILITIES, written="NLLLoss of skorch")
    if isinstance(module, ClassV):
        words = {k[8:]: v for k, v in given.keywords.items() if k.startswith("module__")}
        inner = Arguments(keywords=words, whole=given.whole)
        module = instantiate(machine, module, inner, node, frame)
    return module or UNKNOWN, loss


def _loss(value: Value, given: Arguments, node: ast.AST, frame: Frame) -> LossV | None:
    if isinstance(value, LossV):
        value.used = True
        return value
    path = canonical(value.path) if isinstance(value, Symbol) else ""
    if path not in LOSS_CLASSES:
        return None
    words = {k[11:]: v for k, v in given.keywords.items() if k.startswith("criterion__")}
    loss = make_loss(path, replace(given, positional=[], keywords=words), node, frame)
    loss.used = True
    return loss
