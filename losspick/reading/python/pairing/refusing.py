"""Refusals of libraries, noted where a program gives them what they do not take."""

from __future__ import annotations

from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.machine import Machine


def note_refusal(
    machine: Machine, library: Framework, said: str, place: Location, at: Location | None = None
) -> None:
    """Note that a library refuses what a program gives it.

    Args:
        machine: The interpreter.
        library: The library.
        said: What it refuses, in a sentence without its point.
        place: The call.
        at: What is refused, if it does not stand at the call.
    """
    remark = Fact(Remark(said), at or place)
    machine.found.append(
        ModelSpec(framework=library, reader="python", call=place, refusals=(remark,))
    )
