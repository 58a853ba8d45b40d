"""An option is set that has no effect with this objective."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.objectives import refuses_switch
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.loss is None or len(spec.switches) != 1:
        return
    option = spec.switches[0]
    refused = refuses_switch(spec, option.value)
    if refused is not None:
        yield check.finding(
            option.place,
            f"{option.value} has no effect with {spec.loss.value.written}.",
            severity=Severity.ERROR if refused else Severity.WARNING,
            consequence="The library refuses to train." if refused else None,
            related=(spec.loss.place,),
        )


CHECK = Check(
    code="LP408",
    name="option-ignored",
    severity=Severity.WARNING,
    title="An option is set that has no effect with this objective.",
    why="Weights for the positive class mean nothing where there are no two classes.",
    consequence="Training goes on as if the option were not there.",
    fix="remove it, or give sample weights",
    bad=(
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 3, "scale_pos_weight": 4.0, "eta": 0.1}
""",
        ),
    ),
    good=(
        Example(
            "params.json",
            """\
{"objective": "binary:logistic", "scale_pos_weight": 4.0, "eta": 0.1}
""",
        ),
    ),
    references=(
        "https://xgboost.readthedocs.io/en/stable/parameter.html",
        "https://lightgbm.readthedocs.io/en/stable/Parameters.html",
    ),
    run=_run,
)
