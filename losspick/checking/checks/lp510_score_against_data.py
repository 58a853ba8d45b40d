"""A score is not defined for the targets that the data hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from losspick.checking.against_data import is_unprepared, keeps_classes, report
from losspick.core import scores
from losspick.core.finding import Check, Example, Finding
from losspick.core.numbers import number, share
from losspick.core.scores import Score
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

#: How bad it is, what is wrong, and what to do.
_Fault: TypeAlias = "tuple[Severity, str, str]"
#: Rows with a zero, or of the rarest class, of which some are in any part of the data.
_ROWS = 20
_NO_ANSWERS = frozenset({"true", "false"})


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    trained = spec.trained_on
    if trained is None:
        return
    given = [spec.score] if spec.score is not None else []
    for fact in (*given, *map(_named, (*spec.metrics, *spec.scores))):
        found = _fault(fact.value, spec, trained.target)
        if found is not None:
            severity, message, fix = found
            if fact.value.validates:
                severity = Severity.WARNING  # the score is NaN, with a warning
            yield report(
                check,
                spec,
                fact.place,
                message,
                severity=severity,
                fix=fix,
                consequence=_consequence(fact.value, severity),
            )


def _consequence(score: Score, severity: Severity) -> str | None:
    if score.name in scores.DIVIDING:
        return _MEANT
    return _NONE if score.validates and severity is Severity.WARNING else None


_NONE = "The score is nan, with a warning."
_MEANT = "A few rows with a target near 0 decide about the score, whatever is predicted."


def _named(metric: Fact[str]) -> Fact[Score]:
    return Fact(Score(name=metric.value), metric.place)


def _fault(score: Score, spec: ModelSpec, target: TargetData) -> _Fault | None:
    if spec.score is None and not is_unprepared(spec):
        return None
    if target.class_count is None:
        return _of_amounts(score.name, target) if is_unprepared(spec) else None
    if spec.score is None or not keeps_classes(spec):
        return None
    return _of_titles(score, target) or _of_classes(score, target)


def _of_amounts(name: str, target: TargetData) -> _Fault | None:
    values, where = target.values, f"{target.name} in {target.source}"
    if values is None:
        return None
    zeros = target.zero_share or 0.0
    if name in scores.DIVIDING and zeros * target.rows >= _ROWS:
        message = f"{name} divides by each target, and {share(zeros)} of {where} are 0."
        return Severity.WARNING, message, "take the mean absolute error, or leave these rows out"
    below = scores.ABOVE.get(name)
    outside = (below is not None and values.low <= below) or (
        name in scores.FROM_ZERO and values.low < 0.0
    )
    if not outside:
        return None
    message = f"{name} is not defined for all targets; {where} runs from {number(values.low)}."
    return Severity.ERROR, message, "take a score without a logarithm, such as the mean error"


def _of_titles(score: Score, target: TargetData) -> _Fault | None:
    count, titles = target.class_count, score.titles
    if score.name != scores.REPORT or titles is None or count is None or titles == count:
        return None
    seldom = min((one.count for one in target.classes), default=0.0)
    if "labels" in score.options or (titles < count and seldom < _ROWS):
        return None
    message = f"target_names has {titles} names, and {target.name} in {target.source} has {count}"
    return Severity.ERROR, f"{message} classes.", "name all classes, in the order of their labels"


def _of_classes(score: Score, target: TargetData) -> _Fault | None:
    name, count, where = score.name, target.class_count or 0, f"{target.name} in {target.source}"
    of_one = name in scores.OF_ONE_CLASS and not {"average", "labels"} & score.options
    if count > 2 and of_one:
        message = f"{name} is for two classes unless it is given an average; {where} has {count}."
        return Severity.ERROR, message, 'give it average="macro", or another average'
    if count > 2 and (
        name in scores.OF_CURVES or (name == scores.AUC and "multi_class" not in score.options)
    ):
        message = f"{name} reads the scores of one class; {where} has {count} classes."
        fix = 'give it multi_class="ovr" and the probabilities of all classes'
        return Severity.ERROR, message, fix if name == scores.AUC else "plot a curve for each class"
    if count == 2 and "pos_label" not in score.options and (of_one or name in scores.OF_CURVES):
        return _of_words(name, target)
    return None


def _of_words(name: str, target: TargetData) -> _Fault | None:
    """The class 1 is the positive one, and there is no such class."""
    labels = [one.label for one in target.classes]
    plain = any(label.lstrip("+-")[:1].isdecimal() for label in labels)
    if len(labels) != 2 or plain or {one.casefold() for one in labels} & _NO_ANSWERS:
        return None
    message = (
        f"{name} takes the label 1 for the positive class; {target.name} in {target.source} "
        f"holds {labels[0]!r} and {labels[1]!r}."
    )
    return Severity.ERROR, message, f"say which class is meant, such as pos_label={labels[1]!r}"


CHECK = Check(
    code="LP510",
    name="score-against-data",
    severity=Severity.ERROR,
    title="A score is not defined for the targets that the data hold.",
    why="Scores with a logarithm or a division, or of one class, take part of all targets only.",
    consequence="The library raises an error, after the training.",
    fix="take a score for this kind of target",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_log_error

table = pd.read_csv("data.csv")
model = RandomForestRegressor().fit(table[["a"]], table["change"])
print(mean_squared_log_error(table["change"], model.predict(table[["a"]]).clip(0)))
""",
            table="a,change\n"
            + "".join(f"{i},{(i * 37 % 101 - 50) / 7:.3f}\n" for i in range(200)),
            target=("change",),
        ),
        Example(
            "classes.py",
            """\
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score

table = pd.read_csv("data.csv")
model = RandomForestClassifier().fit(table[["a"]], table["grade"])
print(f1_score(table["grade"], model.predict(table[["a"]])))
""",
            table="a,grade\n" + "1,low\n2,middle\n3,high\n" * 60,
            target=("grade",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score

table = pd.read_csv("data.csv")
model = RandomForestClassifier().fit(table[["a"]], table["grade"])
print(f1_score(table["grade"], model.predict(table[["a"]]), average="macro"))
""",
            table="a,grade\n" + "1,low\n2,middle\n3,high\n" * 60,
            target=("grade",),
        ),
    ),
    references=("https://scikit-learn.org/stable/modules/model_evaluation.html",),
    run=_run,
)
