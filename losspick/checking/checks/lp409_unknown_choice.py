"""A loss or option is named that its owner does not take."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    for choice in spec.choices:
        wanted = choice.value
        if wanted.renamed:
            fix = f"write {wanted.renamed}: it was renamed"
        else:
            fix = f"choose one of {', '.join(wanted.allowed)}"
        yield check.finding(
            choice.place, f"{wanted.owner} does not take {wanted.chosen!r}.", fix=fix
        )


CHECK = Check(
    code="LP409",
    name="choice-not-allowed",
    severity=Severity.ERROR,
    title="A loss or option is named that its owner does not take.",
    why="Each output type, objective or estimator takes a closed list of losses.",
    consequence="The library refuses to build the model.",
    fix="choose one from the list",
    bad=(
        Example(
            "config.yaml",
            """\
model:
  _target_: sklearn.linear_model.SGDClassifier
  loss: log
""",
        ),
        Example(
            "train.py",
            """\
from sklearn.linear_model import SGDClassifier

model = SGDClassifier(loss="log", alpha=1e-4)
""",
        ),
    ),
    good=(
        Example(
            "config.yaml",
            """\
model:
  _target_: sklearn.linear_model.SGDClassifier
  loss: log_loss
""",
        ),
        Example(
            "train.py",
            """\
from sklearn.linear_model import SGDClassifier

model = SGDClassifier(loss="log_loss", alpha=1e-4)
""",
        ),
    ),
    run=_run,
)
