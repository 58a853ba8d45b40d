"""The evaluation metric does not fit the objective."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.objectives import BOOSTING, metric_fault
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.loss is None or spec.framework not in BOOSTING:
        return
    for metric in spec.metrics:
        fault = metric_fault(spec, metric.value)
        if fault is not None:
            yield check.finding(
                metric.place,
                f"{metric.value} does not fit {spec.loss.value.written}: {fault.message}.",
                severity=Severity.ERROR if fault.certain else Severity.WARNING,
                related=(spec.loss.place,),
            )


CHECK = Check(
    code="LP406",
    name="metric-does-not-fit",
    severity=Severity.ERROR,
    title="The evaluation metric does not fit the objective.",
    why="A metric for one score a row can't read one score a class, and the other way round.",
    consequence=(
        "The library refuses to train, or early stopping watches a number that means nothing."
    ),
    fix="watch a metric of the objective's own kind",
    bad=(
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 3, "eval_metric": "logloss", "max_depth": 4}
""",
        ),
    ),
    good=(
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 3, "eval_metric": ["mlogloss", "merror"], "eta": 0.1}
""",
        ),
    ),
    run=_run,
)
