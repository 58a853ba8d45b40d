"""Pairings of which one thing is known: a refusal, a contradiction, what is misread or sought."""

from __future__ import annotations

from losspick.core.score_uses import Misread, Sought
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


def note_remark(machine: Machine, library: Framework, remark: Remark, place: Location) -> None:
    """Note two parts of a program that contradict each other, or what the library means by them."""
    fact = Fact(remark, place)
    machine.found.append(
        ModelSpec(framework=library, reader="python", call=place, contradictions=(fact,))
    )


def note_wrong_score(machine: Machine, library: Framework, said: Misread, place: Location) -> None:
    """Note a score that is given something else than it reads."""
    fact = Fact(said, place)
    machine.found.append(ModelSpec(framework=library, reader="python", call=place, misread=(fact,)))


def note_sought(machine: Machine, library: Framework, sought: Sought, place: Location) -> None:
    """Note what a program looks for the best by, where that is the worst."""
    fact = Fact(sought, place)
    machine.found.append(ModelSpec(framework=library, reader="python", call=place, sought=(fact,)))
