"""Build what a spelling of the catalogue names, and call it as its framework would."""

from __future__ import annotations

import ast
import importlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
from scipy.special import expit, log_softmax, softmax

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOG_PROBABILITIES,
    CLASS_LOGITS,
    CLASS_PROBABILITIES,
    LOG_MEANS,
    LOGITS,
    MEANS,
    NORMALISED_PROBABILITIES,
    PROBABILITIES,
    Form,
    Loss,
    Spelling,
)
from losspick.core.vocabulary import Framework

#: Spellings that compute in single precision whatever they are given.
SINGLE = (
    "segmentation_models_pytorch.losses.LovaszLoss",
    "monai.losses.BoxGIoULoss",
    "monai.losses.BoundaryLoss",
)

#: From the form of the entry to that of a spelling.
CONVERSIONS: dict[tuple[Form, Form], Callable[[np.ndarray], np.ndarray]] = {
    (LOGITS, PROBABILITIES): expit,
    (CLASS_LOGITS, CLASS_PROBABILITIES): lambda f: softmax(f, axis=-1),
    (CLASS_LOGITS, NORMALISED_PROBABILITIES): lambda f: softmax(f, axis=-1),
    (CLASS_LOGITS, CLASS_LOG_PROBABILITIES): lambda f: log_softmax(f, axis=-1),
    (CLASS_LOG_PROBABILITIES, CLASS_PROBABILITIES): np.exp,
    (LOG_MEANS, MEANS): np.exp,
}


def predictions_for(loss: Loss, spelling: Spelling, f: np.ndarray) -> np.ndarray:
    """Return the entry's predictions in the spelling's form, one column a unit."""
    if spelling.form is not loss.form:
        f = CONVERSIONS[loss.form, spelling.form](f)
    return f.reshape(-1, 1) if f.ndim == 1 else f


def targets_for(spelling: Spelling, y: np.ndarray, classes: int) -> np.ndarray:
    """Return the entry's targets in the encoding, shape and number type of the spelling.

    Floats stay in double precision, so that only the formula is compared.
    """
    if spelling.targets is TargetDomain.ONE_HOT and y.ndim == 1:
        y = np.eye(classes)[y.astype(int)]
    if spelling.targets is TargetDomain.PLUS_MINUS_ONE and y.min() == 0:
        y = 2 * y - 1
    if y.ndim == 1 and spelling.shape == "(N, 1)":
        y = y.reshape(-1, 1)
    return y.astype(spelling.dtype) if spelling.dtype.startswith("int") else y


def needed(*packages: str) -> tuple[Any, ...]:
    """Return packages; where one is missing, skip at a developer's and fail where all are due."""
    if os.environ.get("CI"):
        return tuple(map(importlib.import_module, packages))
    return tuple(map(pytest.importorskip, packages))


def libraries_of(spelling: Spelling, package: str) -> tuple[str, ...]:
    """Return what a spelling needs: the framework, and the library that it comes from."""
    if spelling.code is not None:
        return (package,)
    return (package, spelling.name.partition(".")[0])


def value_in(
    spelling: Spelling, parameters: Mapping[str, Any], y: np.ndarray, f: np.ndarray
) -> float:
    """Return the mean loss that the framework computes."""
    return _CALLS[spelling.framework](spelling, parameters, y, f)


def counterpart_in(spelling: Spelling, parameters: Mapping[str, Any], scores: np.ndarray) -> float:
    """Return the generator's mean loss, as the code to paste computes it."""
    if spelling.framework is Framework.TORCH:
        import torch

        made = _named(spelling, {"torch": torch})(**keywords_of(spelling, parameters))
        return float(made.generator(torch.tensor(scores)))
    if spelling.framework is Framework.KERAS:
        import keras

        made = _named(spelling, {"keras": keras})(**keywords_of(spelling, parameters))
        return float(made.generator(scores))
    import jax

    modules = {"jax": jax}
    _named(spelling, modules)
    (name,) = (name for name in modules if name.endswith("_generator_loss"))
    with jax.enable_x64(True):
        return float(modules[name](jax.numpy.asarray(scores)).mean())


def slopes_in_torch(
    spelling: Spelling, parameters: Mapping[str, Any], y: np.ndarray, f: np.ndarray
) -> np.ndarray:
    """Return the derivative of the mean loss by each prediction, by automatic differentiation."""
    import torch

    with _double_torch():
        given = torch.tensor(f, requires_grad=True)
        _torch_loss(spelling, parameters, torch.tensor(y), given).backward()
        assert given.grad is not None
        return given.grad.numpy()


def _with_torch(
    spelling: Spelling, parameters: Mapping[str, Any], y: np.ndarray, f: np.ndarray
) -> float:
    import torch

    with _double_torch():
        return _torch_loss(spelling, parameters, torch.tensor(y), torch.tensor(f)).item()


def _torch_loss(spelling: Spelling, parameters: Mapping[str, Any], y: Any, f: Any) -> Any:
    import torch

    named, keywords = _named(spelling, {"torch": torch}), keywords_of(spelling, parameters)
    if spelling.name in SINGLE:
        y, f = y.float(), f.float()
    given = (*parts_of(spelling, f), *targets_of(spelling, y))
    if isinstance(named, type):
        return named(**keywords)(*given)
    return named(*given, **keywords).mean()  # a function that leaves the rows apart


def parts_of(spelling: Spelling, f: Any) -> tuple[Any, ...]:
    """Return predictions as the arguments that torch and JAX take: each part by itself."""
    count = len(spelling.form.parts)
    return tuple(f[:, part] for part in range(count)) if count else (f,)


def targets_of(spelling: Spelling, y: Any) -> tuple[Any, ...]:
    """Return the targets as arguments: none where there are none."""
    return () if spelling.shape == "none" else (y,)


@contextmanager
def _double_torch() -> Iterator[None]:
    import torch

    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


def _with_keras(
    spelling: Spelling, parameters: Mapping[str, Any], y: np.ndarray, f: np.ndarray
) -> float:
    import keras

    before = keras.config.floatx()
    keras.config.set_floatx("float64")
    try:
        loss = _named(spelling, {"keras": keras})(**keywords_of(spelling, parameters))
        return float(loss(y, f))
    finally:
        keras.config.set_floatx(before)


def _with_jax(
    spelling: Spelling, parameters: Mapping[str, Any], y: np.ndarray, f: np.ndarray
) -> float:
    import jax
    import optax

    with jax.enable_x64(True):
        function = _named(spelling, {"jax": jax, "optax": optax})
        rows = function(
            *parts_of(spelling, jax.numpy.asarray(f)),
            *targets_of(spelling, jax.numpy.asarray(y)),
            **keywords_of(spelling, parameters),
        )
        return float(rows.mean())


_CALLS = {
    Framework.TORCH: _with_torch,
    Framework.KERAS: _with_keras,
    Framework.JAX: _with_jax,
}


def _named(spelling: Spelling, modules: dict[str, Any]) -> Callable[..., Any]:
    """Return the class or function: imported by its path, or made from the code to paste."""
    if spelling.code is not None:
        exec(compile(spelling.code, spelling.name, "exec"), modules)
        return modules[spelling.name]
    module, _, name = spelling.name.rpartition(".")
    return getattr(importlib.import_module(module), name)


def keywords_of(spelling: Spelling, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of the spelling's call, without running any of it."""
    call = ast.parse(spelling.call(parameters), mode="eval").body
    assert isinstance(call, ast.Call)
    given = {keyword.arg: _constant(keyword.value) for keyword in call.keywords if keyword.arg}
    return given | EXACT.get(spelling.name, {})


#: Arguments that turn off what a framework adds against division by 0.
EXACT: dict[str, dict[str, Any]] = {
    "torch.nn.TripletMarginLoss": {"eps": 0.0},
    "optax.losses.triplet_margin_loss": {"eps": 0.0},
}


def _constant(node: ast.expr) -> Any:
    """Return the value of a literal, of text joined with numbers, or of a tensor of numbers."""
    if isinstance(node, ast.BinOp):
        return ast.literal_eval(node.left) + _joined(node.right)
    if isinstance(node, ast.Call):
        assert ast.unparse(node.func) == "torch.tensor"
        return importlib.import_module("torch").tensor(ast.literal_eval(node.args[0]))
    return ast.literal_eval(node)


def _joined(node: ast.expr) -> str:
    """Return the value of ``",".join(map(str, literal))``."""
    numbers = next(n for n in ast.walk(node) if isinstance(n, ast.List | ast.Tuple))
    assert ast.unparse(node) == f"','.join(map(str, {ast.unparse(numbers)}))"
    return ",".join(map(str, ast.literal_eval(numbers)))
