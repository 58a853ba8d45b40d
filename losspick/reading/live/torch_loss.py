"""Which loss of torch an object, a function or a name is."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from losspick.core.spec import Argument, NamedLoss
from losspick.reading.live.classes import (
    PLACE,
    function_path,
    inherited_path,
    is_made_of,
    literal,
    path_of_word,
)
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS

_MODULES = ("torch.nn", "torch.nn.functional")
#: Attributes of loss objects that checks read.
_OPTIONS = ("weight", "pos_weight", "delta", "beta", "log_input", "reduction", "label_smoothing",
            "margin", "p", "log_target", "ignore_index")  # fmt: skip


def torch_loss(loss: Any) -> NamedLoss | None:
    """Return a loss of torch with its options; None: it is the user's own.

    Raises:
        UsageError: No loss of torch has that name.
    """
    if isinstance(loss, functools.partial) and not loss.args:
        return _loss(function_path(loss.func, "torch", "torch.nn.functional"), loss.keywords)
    if isinstance(loss, str):
        return _loss(path_of_word(loss, _MODULES), {})
    if is_made_of(loss, "torch", ("Module",)):
        path = inherited_path(loss, "torch", "torch.nn", "forward")
        return _loss(path, {name: getattr(loss, name, None) for name in _OPTIONS})
    return _loss(function_path(loss, "torch", "torch.nn.functional"), {})


def _loss(path: str | None, options: Mapping[str, Any]) -> NamedLoss | None:
    if path is None or (path not in LOSS_CLASSES and path not in LOSS_FUNCTIONS):
        return None
    given = {name: literal(value) for name, value in options.items() if value is not None}
    known = {name: value for name, value in given.items() if value is not None}
    return NamedLoss(
        path=path,
        written=path.rpartition(".")[2],
        arguments=tuple(Argument(name, value, PLACE) for name, value in known.items()),
        names=frozenset(given),
    )
