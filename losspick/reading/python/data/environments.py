"""Environments of reinforcement learning: what a step in one of them gives."""

from __future__ import annotations

from losspick.reading.python.data.lone_rows import LONE_ROW
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import ListV, Symbol, TensorV, Value

_MAKING = frozenset({"gym.make", "gymnasium.make"})
#: Environments around another one.
_WRAPPERS = ("gym.wrappers.", "gymnasium.wrappers.")
_ENVIRONMENT = Symbol("gymnasium.Env")
#: What is seen, the reward, and whatever this version of the library tells besides.
_STEP = ListV([LONE_ROW, TensorV(rank=0, dtype="float")], whole=False, kind="tuple")


def of_environment(path: str, given: Arguments) -> Value | None:
    """Return an environment, or what a step in it gives; None: another function.

    Those that run several copies side by side have makers of their own, and stay unknown.
    """
    if path in _MAKING:
        return _ENVIRONMENT
    if path == f"{_ENVIRONMENT.path}.step":
        return _STEP
    if path == f"{_ENVIRONMENT.path}.reset":
        return LONE_ROW
    return given.get(0, "env") if path.startswith(_WRAPPERS) else None
