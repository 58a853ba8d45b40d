"""losspick tells you which loss to train with, and proves it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from losspick.api import (
        catalogue,
        check,
        check_model,
        columns,
        compare,
        describe,
        explain,
        laws,
        load_losses,
        pair,
        profile,
        recommend,
        register,
    )
    from losspick.api.comparison_result import Comparison
    from losspick.api.explanation_result import Explanation
    from losspick.api.pair_result import PairReport
    from losspick.api.results import ColumnList, Profile, Recommendation
    from losspick.core.finding import Finding
    from losspick.errors import LosspickError

__version__ = "0.1.0"

__all__ = [
    "ColumnList",
    "Comparison",
    "Explanation",
    "Finding",
    "LosspickError",
    "PairReport",
    "Profile",
    "Recommendation",
    "catalogue",
    "check",
    "check_model",
    "columns",
    "compare",
    "describe",
    "explain",
    "laws",
    "load_losses",
    "pair",
    "profile",
    "recommend",
    "register",
]

_HOMES = {
    "ColumnList": "losspick.api.results",
    "Comparison": "losspick.api.comparison_result",
    "Explanation": "losspick.api.explanation_result",
    "Finding": "losspick.core.finding",
    "LosspickError": "losspick.errors",
    "PairReport": "losspick.api.pair_result",
    "Profile": "losspick.api.results",
    "Recommendation": "losspick.api.results",
}


def __getattr__(name: str) -> Any:
    """Import a public name on its first use, so that the command line starts light."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(_HOMES.get(name, "losspick.api")), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
