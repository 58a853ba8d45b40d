"""Regular expressions that are compiled when they are first used.

A run uses few of those in the modules that it loads, and compiling them all takes as long as
loading a third of the modules does.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split")


class _Regex(Generic[AnyStr]):
    """Stands for a compiled expression, which it takes the methods of when it is first asked."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self._asked: tuple[AnyStr, int] = text, flags

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._asked

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._asked)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a regular expression that is compiled when it is first used, errors and all.

    Args:
        text: The expression.
        flags: Those of ``re``, such as ``re.VERBOSE``.
    """
    return cast("re.Pattern[AnyStr]", _Regex(text, flags))
