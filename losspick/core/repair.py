"""What a machine may change in a file to settle a finding."""

from __future__ import annotations

from enum import StrEnum

from losspick.core.records import record
from losspick.core.spec import Location


class RepairKind(StrEnum):
    """What is to be done at a place."""

    DROP_ACTIVATION = "drop the activation"
    FROM_LOGITS = "tell the loss that it is given logits"
    TWIN_LOSS = "take the twin of the loss for the other labels"
    SET_NUMBER = "write another number"


@record(frozen=True, slots=True, kw_only=True)
class Repair:
    """What would settle a finding, in words that know no syntax.

    Attributes:
        kind: What is to be done.
        output: Where the output activation stands, or the layer without one; None: not asked.
        loss: Where the loss stands; None: not asked.
        place: What is to be changed.
        number: What is to be written; None: no number.
    """

    kind: RepairKind
    place: Location
    output: Location | None = None
    loss: Location | None = None
    number: int | None = None


@record(frozen=True, slots=True)
class Edit:
    """A part of a text that another takes the place of.

    Attributes:
        place: Where it stands.
        start: Offset of its first character in the file, or in the code of a notebook's cell.
        end: Offset behind its last character.
        text: What takes its place.
    """

    place: Location
    start: int
    end: int
    text: str
