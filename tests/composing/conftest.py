from __future__ import annotations

from collections.abc import Iterator

import pytest

from losspick import losses


@pytest.fixture(autouse=True)
def _as_shipped() -> Iterator[None]:
    """Forget the losses that a test adds."""
    yield
    losses.forget_added()
