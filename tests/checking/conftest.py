from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.core.finding import Finding


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give all tests that need the findings of the corpus to one process: it is checked once."""
    for item in items:
        if "corpus_findings" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("corpus"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the cases of code."""
    return Path(__file__).parent / "corpus"


@pytest.fixture(scope="session")
def corpus_findings(corpus: Path) -> frozenset[Finding]:
    """Return what is told of all cases in one run: what any shortcut or order must agree with."""
    return frozenset(check_paths([str(corpus)]).findings)
