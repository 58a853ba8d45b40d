"""What code makes of two classes on their way into a loss."""

from __future__ import annotations

from losspick.core.profile_parts import Alternative, ClassCount
from losspick.core.recoding import Step, StepKind, recoded
from losspick.core.target_data import TargetData
from losspick.core.vocabulary import Encoding, Kind

LOANS = TargetData(
    source="loans.csv",
    columns=("loan",),
    rows=500,
    kinds=(Alternative(Kind.BINARY, 1.0),),
    encoding=Encoding.STRINGS,
    classes=(ClassCount("paid", 440, 0.88), ClassCount("default", 60, 0.12)),
    class_count=2,
)


def test_classes_stand_in_the_order_of_their_codes_whatever_was_positive() -> None:
    turned = Step(StepKind.MAPPED, "map", mapping=(("paid", "1"), ("default", "0")))
    made, _ = recoded(LOANS, [turned])
    assert [(one.label, one.count) for one in made.classes] == [("0", 60), ("1", 440)]


def test_an_encoder_sorts_labels() -> None:
    made, _ = recoded(LOANS, [Step(StepKind.ENCODED)])
    assert [(one.label, one.count) for one in made.classes] == [("0", 60), ("1", 440)]
    assert made.encoding is Encoding.ZERO_ONE
