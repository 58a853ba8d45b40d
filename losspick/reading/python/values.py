"""What an expression can be to the interpreter; all that is not listed is ``UNKNOWN``."""

from __future__ import annotations

from typing import TypeAlias

from losspick.reading.python.data_values import (
    NONE,
    UNKNOWN,
    Const,
    DictV,
    EncoderV,
    ListV,
    Symbol,
    TensorV,
    Unknown,
)
from losspick.reading.python.net_values import CompiledV, LayerV, LossV, ModelV
from losspick.reading.python.program_values import (
    BoundV,
    ClassV,
    DeferredV,
    FunctionV,
    ModuleV,
    ObjectV,
    PartialV,
    Scope,
)

__all__ = [
    "NONE",
    "UNKNOWN",
    "BoundV",
    "ClassV",
    "CompiledV",
    "Const",
    "DeferredV",
    "DictV",
    "EncoderV",
    "FunctionV",
    "LayerV",
    "ListV",
    "LossV",
    "ModelV",
    "ModuleV",
    "ObjectV",
    "PartialV",
    "Scope",
    "Symbol",
    "TensorV",
    "Unknown",
    "Value",
]

Value: TypeAlias = (
    Unknown
    | Const
    | ListV
    | DictV
    | Symbol
    | TensorV
    | LayerV
    | ModelV
    | LossV
    | ModuleV
    | DeferredV
    | FunctionV
    | ClassV
    | ObjectV
    | EncoderV
    | BoundV
    | PartialV
)
