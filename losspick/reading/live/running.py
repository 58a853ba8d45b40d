"""Run a torch module on a batch as in training, and leave it as it was."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from losspick.errors import InputError
from losspick.reading.live.classes import class_path


def outputs_of(model: Any, inputs: Any) -> Any:
    """Return what a module gives for inputs, with its graph of gradients.

    Many modules give probabilities in evaluation and logits in training, which is what a loss is
    given: so it is run as in training, apart from the layers of torch that draw or learn there.

    Raises:
        InputError: It does not run on them.
    """
    torch = sys.modules.get("torch")
    if torch is None:
        raise InputError("torch is not loaded, and the model is one of torch", where="model")
    with _as_it_was(model, torch), torch.enable_grad():
        _set_mode(model, training=True)
        try:
            return _called(model, inputs)
        except Exception:  # noqa: BLE001  (some want their targets in training)
            model.eval()
        try:
            return _called(model, inputs)
        except Exception as error:  # noqa: BLE001  (whatever code of others raises)
            raise InputError(
                f"the model does not run on it: {type(error).__name__}: {error}", where="batch"
            ) from None


def _called(model: Any, inputs: Any) -> Any:
    """Call a module with its inputs as one argument, or else as several."""
    try:
        return model(inputs)
    except TypeError:
        if isinstance(inputs, Mapping):
            return model(**inputs)
        if isinstance(inputs, tuple | list):
            return model(*inputs)
        raise


@contextlib.contextmanager
def _as_it_was(model: Any, torch: Any) -> Iterator[None]:
    """Give back modes, buffers and random numbers as they were."""
    modes = [(layer, layer.training) for layer in model.modules()]
    buffers = [(buffer, buffer.detach().clone()) for buffer in model.buffers()]
    drawn = torch.get_rng_state()
    try:
        yield
    finally:
        for layer, mode in modes:
            layer.training = mode
        with torch.no_grad():
            for buffer, before in buffers:
                buffer.copy_(before)
        torch.set_rng_state(drawn)


def _set_mode(model: Any, *, training: bool) -> None:
    for layer in model.modules():
        of_torch = class_path(layer, "torch", "torch.nn") is not None
        layer.training = training and not of_torch
