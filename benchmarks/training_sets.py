"""The data sets of the evidence: what packages carry, loaded as the training used them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

EVIDENCE = Path(__file__).parent / "evidence"

#: At most so many rows of a data set, a fixed random sample; twice that where positives are rare.
MOST_ROWS = 4000


def rows(folder: Path = EVIDENCE) -> list[dict[str, Any]]:
    """Return the lines of the list of data sets."""
    text = (folder / "datasets.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def require(listed: Sequence[dict[str, Any]]) -> None:
    """End with what to install, unless every package that carries one of these sets is there."""
    pinned = {row["package"]: f"{row['package']}=={row['version']}" for row in listed}
    tools = [name for name in ("numpy", "pandas", "pyarrow") if find_spec(name) is None]
    lacking = [pinned[name] for name in sorted(pinned) if find_spec(name) is None]
    wanted = (("pip install", tools), ("pip install --no-deps", lacking))
    commands = [f"  {command} {' '.join(names)}" for command, names in wanted if names]
    if commands:
        raise SystemExit("\n".join(("packages of the data sets are not installed:", *commands)))


def read(package: str, path: str, **options: Any) -> Any:
    """Read a table that a package carries, without importing the package."""
    import pandas as pd

    found = find_spec(package)
    assert found is not None, package
    assert found.submodule_search_locations, package
    return pd.read_csv(Path(found.submodule_search_locations[0]) / path, **options)


def load(row: dict[str, Any]) -> Any:
    """Run the line that loads the data set; return its features and target as a frame."""
    import numpy as np
    import pandas as pd

    scope: dict[str, Any] = {"read": read, "pd": pd, "np": np}
    exec(row["how"], scope)
    frame = scope["df"].dropna(subset=[row["target"]]).reset_index(drop=True)
    frame.columns = [str(name) for name in frame.columns]
    most = MOST_ROWS * (2 if row.get("rare") else 1)
    return frame.sample(most, random_state=0).reset_index(drop=True) if len(frame) > most else frame
