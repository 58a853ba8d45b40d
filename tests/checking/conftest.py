from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.core.finding import Finding


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the cases of code."""
    return Path(__file__).parent / "corpus"


@pytest.fixture(scope="session")
def corpus_findings(corpus: Path) -> frozenset[Finding]:
    """Return what is told of all cases in one run: what any shortcut or order must agree with."""
    return frozenset(check_paths([str(corpus)]).findings)
