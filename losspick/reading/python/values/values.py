"""What an expression can be to the interpreter; all that is not listed is ``UNKNOWN``."""

from __future__ import annotations

from typing import TypeAlias

from losspick.reading.python.values.data_values import (
    BATCH,
    CLASS_WEIGHTS,
    DOUBTED,
    FORMED,
    NONE,
    UNKNOWN,
    Const,
    DictV,
    EncoderV,
    FileV,
    ListV,
    Symbol,
    TableV,
    TensorV,
    Unknown,
    altered,
)
from losspick.reading.python.values.net_values import (
    ChoiceV,
    CompiledV,
    EitherV,
    EstimatorV,
    LayerV,
    LoadedV,
    LossV,
    MetricV,
    ModelV,
    TermV,
)
from losspick.reading.python.values.program_values import (
    BoundV,
    ClassV,
    DeferredV,
    FunctionV,
    LateV,
    ModuleV,
    ObjectV,
    ParserV,
    PartialV,
    Scope,
)

__all__ = [
    "BATCH",
    "CLASS_WEIGHTS",
    "DOUBTED",
    "FORMED",
    "NONE",
    "UNKNOWN",
    "BoundV",
    "ChoiceV",
    "ClassV",
    "CompiledV",
    "Const",
    "DeferredV",
    "DictV",
    "EitherV",
    "EncoderV",
    "EstimatorV",
    "FileV",
    "FunctionV",
    "LateV",
    "LayerV",
    "ListV",
    "LoadedV",
    "LossV",
    "MetricV",
    "ModelV",
    "ModuleV",
    "ObjectV",
    "ParserV",
    "PartialV",
    "Scope",
    "Symbol",
    "TableV",
    "TensorV",
    "TermV",
    "Unknown",
    "Value",
    "altered",
]

Value: TypeAlias = (
    Unknown
    | Const
    | ListV
    | DictV
    | Symbol
    | TableV
    | TensorV
    | LayerV
    | LoadedV
    | ModelV
    | LossV
    | ChoiceV
    | EitherV
    | MetricV
    | EstimatorV
    | TermV
    | ModuleV
    | DeferredV
    | LateV
    | FunctionV
    | ClassV
    | ObjectV
    | EncoderV
    | BoundV
    | FileV
    | ParserV
    | PartialV
)
