"""What is imported when a library is met is imported for every library that it knows."""

from __future__ import annotations

from losspick.reading.python.evaluating import library_calls
from losspick.reading.python.pairing.seeking import SEEKING


def test_every_library_that_looks_for_the_best_is_known_before_the_import() -> None:
    assert {path.partition(".")[0] for path in SEEKING} == library_calls._SEEKING
