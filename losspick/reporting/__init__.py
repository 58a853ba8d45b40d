"""Results as text: terminal, JSON, Markdown, HTML; a form is imported when it is asked for."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.reporting import (
        comparison_page,
        comparison_screen,
        explanation_page,
        explanation_screen,
        laws_report,
        listing_screen,
        losses_screen,
        pair_screen,
        rules_page,
        rules_screen,
        to_html,
        to_json,
        to_markdown,
        to_terminal,
    )

__all__ = [
    "comparison_page",
    "comparison_screen",
    "explanation_page",
    "explanation_screen",
    "laws_report",
    "listing_screen",
    "losses_screen",
    "pair_screen",
    "rules_page",
    "rules_screen",
    "to_html",
    "to_json",
    "to_markdown",
    "to_terminal",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return importlib.import_module(f"{__name__}.{name}")
