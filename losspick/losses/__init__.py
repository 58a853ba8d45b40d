"""The catalogue: one module a loss, found because it has a ``LOSS``."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from losspick.core.loss import Loss
from losspick.losses.names import Named, NameIndex, index_names

__all__ = ["Named", "catalogue", "known_names", "resolve"]


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


@functools.cache
def _index() -> NameIndex:
    return index_names(catalogue())


def resolve(name: str) -> Named:
    """Return the loss and the spellings that an id, an alias or a framework's name means.

    Raises:
        UsageError: No loss has that name; the fix tells the nearest.
    """
    return _index().find(name)


def known_names() -> tuple[str, ...]:
    """Return every name of a loss as it is written, to suggest from."""
    return _index().written
