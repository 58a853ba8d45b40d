"""The Python files of a tree by the names under which they are imported."""

from __future__ import annotations

from pathlib import PurePath

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


def index_files(paths: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the paths by each tail of their dotted names."""
    index: dict[str, tuple[str, ...]] = {}
    for path in paths:
        pure = PurePath(path)
        parts = [*pure.parent.parts, pure.stem]
        if pure.stem == "__init__":
            parts = list(pure.parent.parts)
        for start in range(max(0, len(parts) - 6), len(parts)):
            tail = ".".join(parts[start:])
            index[tail] = (*index.get(tail, ()), path)
    return index
