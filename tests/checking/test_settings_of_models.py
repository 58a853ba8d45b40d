"""Settings of many libraries: each folder is checked as a whole, and the right ones are silent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from losspick.api.checking import check_paths

ROOT = Path(__file__).parent / "settings"
EXPECTED: dict[str, list[list[str | int]]] = json.loads((ROOT / "EXPECTED.json").read_text())
RIGHT = sorted(str(one.relative_to(ROOT)) for one in ROOT.glob("right/*/*"))


def _found(folder: Path) -> list[list[str | int]]:
    found = check_paths([str(folder)]).findings
    return sorted(
        [one.code, str(Path(one.place.path).relative_to(folder)), one.place.line] for one in found
    )


@pytest.mark.parametrize(("folder", "expected"), EXPECTED.items(), ids=EXPECTED)
def test_wrong_settings(folder: str, expected: list[list[str | int]]) -> None:
    assert _found(ROOT / folder) == expected


@pytest.mark.parametrize("folder", RIGHT)
def test_right_settings(folder: str) -> None:
    assert _found(ROOT / folder) == []
