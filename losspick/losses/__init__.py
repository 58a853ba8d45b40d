"""The catalogue: one module a loss, found because it has a ``LOSS``."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from losspick.core.loss import Loss
from losspick.losses.names import Named, NameIndex, fold, index_names

__all__ = [
    "Named",
    "catalogue",
    "forget_added",
    "known_names",
    "register",
    "resolve",
    "resolve_path",
    "shipped_names",
]

#: Losses that a user added, by their ids.
_ADDED: dict[str, Loss] = {}


@functools.cache
def catalogue() -> Mapping[str, Loss]:
    """Return every loss by its id: the shipped ones in alphabetical order, then those added."""
    return MappingProxyType({**_shipped(), **_ADDED})


def register(loss: Loss) -> None:
    """Add a loss for as long as the program runs; one that was added under its id is replaced.

    Raises:
        UsageError: A shipped loss has this id, or one of its aliases names another loss.
    """
    from losspick.errors import UsageError

    if loss.id in _shipped():
        raise UsageError(
            f"{loss.id!r} is a loss of the catalogue", where=loss.title, fix="choose another id"
        )
    words = index_names({**_shipped(), **{k: v for k, v in _ADDED.items() if k != loss.id}}).words
    for word in (loss.id, *loss.aliases):
        taken = words.get(fold(word))
        if taken is not None:
            raise UsageError(f"{word!r} already names {taken.loss.id}", where=loss.id)
    _ADDED[loss.id] = loss
    catalogue.cache_clear()
    _index.cache_clear()


def forget_added() -> None:
    """Take back everything that was registered."""
    _ADDED.clear()
    catalogue.cache_clear()
    _index.cache_clear()


def shipped_names() -> tuple[str, ...]:
    """Return the names of the modules here, the ids of all shipped losses among them.

    None of them is imported, which is where the time of the catalogue goes.
    """
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@functools.cache
def _shipped() -> Mapping[str, Loss]:
    """Return the losses of this package.

    Raises:
        ValueError: Two modules claim one id.
    """
    found: dict[str, Loss] = {}
    for name in shipped_names():
        loss = _loss_of(name)
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


def resolve_path(path: str) -> Named:
    """Return what the whole path of a loss in its library means, as ``resolve`` does.

    Only the losses are imported whose file holds the last part of the path: all of them take longer
    than a small file takes to be checked.

    Raises:
        UsageError: No loss has that path.
    """
    word = path.rpartition(".")[2].encode()
    if catalogue.cache_info().currsize or "." not in path:
        return resolve(path)
    losses = [_loss_of(module) for module, text in _texts().items() if word in text]
    index = index_names({loss.id: loss for loss in losses if loss is not None})
    return index.find(path) if index.holds(path) else resolve(path)


@functools.cache
def _texts() -> Mapping[str, bytes]:
    """Return the text of each module here; empty where only bytecode is installed."""
    files = {name: Path(__file__).with_name(f"{name}.py") for name in shipped_names()}
    return {name: file.read_bytes() for name, file in files.items() if file.exists()}


def _loss_of(module: str) -> Loss | None:
    loss: Loss | None = getattr(importlib.import_module(f"{__name__}.{module}"), "LOSS", None)
    return loss


def known_names() -> tuple[str, ...]:
    """Return every name of a loss as it is written, to suggest from."""
    return _index().written
