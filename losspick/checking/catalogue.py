"""All checks, found by their files."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from losspick.checking import checks
from losspick.core.finding import Check


@functools.cache
def all_checks() -> Mapping[str, Check]:
    """Return every check by its code, in order.

    Raises:
        ValueError: Two modules claim one code.
    """
    found: dict[str, Check] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(checks.__path__)):
        check = importlib.import_module(f"{checks.__name__}.{module}").CHECK
        if check.code in found:
            raise ValueError(f"two modules define the check {check.code}")
        found[check.code] = check
    return MappingProxyType(found)


def codes_meant(word: str) -> frozenset[str]:
    """Return the codes of the checks that a word means: a code, the beginning of one, or a name."""
    return frozenset(
        code
        for code, check in all_checks().items()
        if code.lower().startswith(word.lower()) or check.name == word.lower()
    )
