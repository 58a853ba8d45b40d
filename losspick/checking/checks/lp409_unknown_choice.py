"""A loss or option is named that its owner does not take."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import Choice, ModelSpec
from losspick.core.vocabulary import Severity
from losspick.errors import nearest


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    for choice in spec.choices:
        wanted = choice.value
        yield check.finding(choice.place, _message(wanted), fix=_fix(wanted))


def _message(choice: Choice) -> str:
    if not choice.parameter:
        return f"{choice.owner} does not take {choice.chosen!r}."
    has = ", ".join(choice.allowed) or "none"
    return f"{choice.owner} has no parameter {choice.chosen!r}; it has {has}."


def _fix(choice: Choice) -> str:
    chosen, meant = choice.chosen, choice.renamed
    if choice.parameter and not nearest(chosen, choice.allowed, cutoff=_ALIKE):
        return "leave it out, or name the loss that has it"
    if meant is None:
        close = nearest(chosen, choice.allowed, cutoff=_ALIKE)
        listed = f"choose one of {', '.join(choice.allowed)}"
        return f"write {close[0]}" if close else listed
    spelt_alike = meant.casefold() == chosen.casefold()
    if choice.removed is not None:
        return f"write {meant}: {' '.join(choice.removed)} no longer takes the old name"
    return f"write {meant}: {'capital letters count' if spelt_alike else 'it was renamed'}"


#: Words are alike that share so much of their letters.
_ALIKE = 0.85


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
        Example(
            "boost.py",
            """\
import xgboost as xgb

xgb.train({"objective": "multi:softmx", "num_class": 3}, rows)
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
    references=(
        "https://catboost.ai/docs/en/concepts/loss-functions",
        "https://scikit-learn.org/stable/modules/sgd.html",
    ),
    run=_run,
)
