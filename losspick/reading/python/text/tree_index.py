"""The Python files of a tree by the names under which they are imported."""

from __future__ import annotations

import os
from collections.abc import Sequence

#: Never modules of the tree, whatever their files are called.
LIBRARIES = frozenset(
    {
        "torch",
        "tensorflow",
        "keras",
        "numpy",
        "jax",
        "flax",
        "optax",
        "sklearn",
        "pandas",
        "os",
        "sys",
        "typing",
        "math",
        "collections",
        "torchvision",
        "lightning",
        "pytorch_lightning",
        "transformers",
        "timm",
        "functools",
        "dataclasses",
        "abc",
        "argparse",
        "json",
        "re",
        "random",
        "time",
        "pathlib",
        "copy",
        "itertools",
        "logging",
        "tf_keras",
        "equinox",
        "haiku",
        "xgboost",
        "lightgbm",
        "catboost",
        "matplotlib",
        "scipy",
        "tqdm",
        "warnings",
    }
)


#: Under which key, which is no dotted name, the index has a configuration of each folder.
SETTINGS = "/"
#: Under which one it has all files that it has at all.
EVERY = "//"
_SUFFIXES = (".yaml", ".yml", ".json", ".toml")


def index_files(paths: list[str], others: Sequence[str] = ()) -> dict[str, tuple[str, ...]]:
    """Return the paths by each tail of their dotted names.

    Args:
        paths: Modules.
        others: All files of the tree; code may open the configurations among them.
    """
    index: dict[str, tuple[str, ...]] = {}
    beside = {os.path.dirname(p): p for p in others if p.endswith(_SUFFIXES)}  # noqa: PTH120
    if beside:
        index[SETTINGS] = tuple(beside.values())
    every = [*index.get(SETTINGS, ())]
    for path in paths:
        # texts, as this is done for every file: objects for paths take ten times as long
        parts = os.path.splitext(os.path.normpath(path))[0].split(os.sep)  # noqa: PTH122, PTH206
        if parts[-1] == "__init__":
            parts.pop()
        if parts:
            every.append(path)
        for start in range(max(0, len(parts) - 6), len(parts)):
            tail = ".".join(parts[start:])
            index[tail] = (*index.get(tail, ()), path)
    index[EVERY] = tuple(every)
    return index
