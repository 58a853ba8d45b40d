from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

# The cases on which the laws are tried, and profiles made by hand, serve here as well.
sys.path += [str(Path(__file__).parents[1] / room) for room in ("losses", "advising")]


@pytest.fixture(scope="session", autouse=True)
def _vision_beside_any_torch() -> None:
    """Let torchvision be imported beside a torch for CPUs alone.

    Its wheels are built for one kind of torch; beside another their compiled operators are not
    loaded, and the import ends where it describes two of them. The losses are plain Python:
    declaring those two operators is enough.
    """
    if find_spec("torch") is None or find_spec("torchvision") is None:
        return
    import torch

    try:
        import torchvision
    except RuntimeError as error:
        if "torchvision::" not in str(error):
            raise
        for name in [one for one in sys.modules if one.partition(".")[0] == "torchvision"]:
            del sys.modules[name]
        for operator in ("nms", "qnms"):
            torch.library.define(
                f"torchvision::{operator}",
                "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
            )
        import torchvision  # noqa: F401
