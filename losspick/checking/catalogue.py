"""All checks, found by their files."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from losspick.checking import checks
from losspick.core.finding import Check
from losspick.errors import nearest


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


def nearest_check(word: str) -> str | None:
    """Return the code or name that is likely meant by a word that is none; None: no telling."""
    code = word.upper()
    code = code[:2] + code[2:].translate(_DIGITS)
    if code in all_checks():
        return code
    close = nearest(word, [*all_checks(), *(check.name for check in all_checks().values())])
    return close[0] if close else None


#: Letters that look like digits.
_DIGITS = str.maketrans("OIL", "011")
