"""Paths of losses mean the same whether all losses are imported or those that hold the word."""

from __future__ import annotations

import pytest

from losspick import losses
from losspick.errors import UsageError
from losspick.losses import catalogue, resolve, resolve_path

PATHS = sorted(
    {
        name
        for loss in catalogue().values()
        for spelling in loss.spellings
        for name in (spelling.name, *spelling.names)
        if "." in name
    }
)


@pytest.fixture
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at no catalogue that was made before."""

    class Fresh:
        currsize = 0

    monkeypatch.setattr(losses.catalogue, "cache_info", Fresh, raising=False)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.usefixtures("nothing_known")
def test_a_path_means_what_it_means_among_all_losses(path: str) -> None:
    try:
        expected = resolve(path)
    except UsageError:
        with pytest.raises(UsageError):
            resolve_path(path)
        return
    assert resolve_path(path) == expected


def test_there_are_paths_to_compare() -> None:
    assert len(PATHS) > 100
