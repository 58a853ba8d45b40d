from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run each file in one process, in its order: its tests draw from one generator.

    All that need the findings of the corpus go to one process, which checks it once.
    """
    for item in items:
        shared = "corpus_findings" in getattr(item, "fixturenames", ())
        item.add_marker(pytest.mark.xdist_group("corpus" if shared else item.path.name))


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the terminal of whoever runs the tests out of them."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
