"""The catalogue: one module a loss, found because it has a ``LOSS``."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from losspick.core.loss import Loss


@functools.cache
def catalogue() -> Mapping[str, Loss]:
    """Return every loss by its id, in alphabetical order.

    Raises:
        ValueError: Two modules claim one id.
    """
    found: dict[str, Loss] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        loss = getattr(importlib.import_module(f"{__name__}.{module.name}"), "LOSS", None)
        if loss is None:
            continue
        if loss.id in found:
            raise ValueError(f"two modules define the loss {loss.id!r}")
        found[loss.id] = loss
    return MappingProxyType(found)
