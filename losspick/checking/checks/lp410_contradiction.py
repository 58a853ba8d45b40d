"""Two settings of one file contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    for contradiction in spec.contradictions:
        yield check.finding(
            contradiction.place,
            contradiction.value.message,
            severity=Severity.ERROR if contradiction.value.certain else Severity.WARNING,
            consequence=contradiction.value.consequence,
        )


CHECK = Check(
    code="LP410",
    name="contradiction",
    severity=Severity.ERROR,
    title="Two settings of one file contradict each other.",
    why="Class names, class counts, heads and switches must agree.",
    consequence=(
        "The library refuses to start, or trains a model for other classes than the data have."
    ),
    fix="make the two agree",
    bad=(
        Example(
            "data.yaml",
            """\
train: images/train
val: images/val
nc: 4
names: [helmet, vest, no-helmet]
""",
        ),
    ),
    good=(
        Example(
            "data.yaml",
            """\
train: images/train
val: images/val
nc: 3
names: [helmet, vest, no-helmet]
""",
        ),
    ),
    references=("https://huggingface.co/docs/transformers/main_classes/configuration",),
    run=_run,
)
