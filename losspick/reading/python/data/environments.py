"""Environments of reinforcement learning: what a step in one of them gives."""

from __future__ import annotations

from losspick.reading.python.data.lone_rows import LONE_ROW, ROWS_SIDE_BY_SIDE
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import ListV, Symbol, TensorV, Value

_MAKING = frozenset({"gym.make", "gymnasium.make"})
#: What runs several copies of an environment side by side, and gives a row for each.
_OF_SEVERAL = frozenset(
    {f"{library}.{name}" for library in ("gym", "gymnasium")
     for name in ("vector.make", "make_vec", "vector.SyncVectorEnv", "vector.AsyncVectorEnv")}
)  # fmt: skip
#: Environments around another one.
_WRAPPERS = ("gym.wrappers.", "gymnasium.wrappers.")
_ENVIRONMENT = Symbol("gymnasium.Env")
#: Whether an episode is over.
OVER = TensorV(rank=0, dtype="bool", name="end of an episode")
#: What is seen, the reward, whether it is over, and what this version of the library tells besides.
_STEP = ListV([LONE_ROW, TensorV(rank=0, dtype="float"), OVER], whole=False, kind="tuple")
_SEVERAL = Symbol("gymnasium.vector.VectorEnv")
_STEP_OF_SEVERAL = ListV(
    [ROWS_SIDE_BY_SIDE, TensorV(rank=1, dtype="float"), TensorV(rank=1, dtype="bool")],
    whole=False,
    kind="tuple",
)


def of_environment(path: str, given: Arguments) -> Value | None:
    """Return an environment, or what a step in it gives; None: another function."""
    if path.startswith(_VECTORS):
        return _of_several(path)
    if path in _MAKING:
        return _ENVIRONMENT
    if path == f"{_ENVIRONMENT.path}.step":
        return _STEP
    if path == f"{_ENVIRONMENT.path}.reset":
        return LONE_ROW
    return given.get(0, "env") if path.startswith(_WRAPPERS) else None


_VECTORS = ("gym.vector.", "gym.make_vec", "gymnasium.vector.", "gymnasium.make_vec")


def _of_several(path: str) -> Value | None:
    """Return environments side by side, or what a step in them gives; None: another function."""
    if path in _OF_SEVERAL:
        return _SEVERAL
    if path == f"{_SEVERAL.path}.step":
        return _STEP_OF_SEVERAL
    return ROWS_SIDE_BY_SIDE if path == f"{_SEVERAL.path}.reset" else None
