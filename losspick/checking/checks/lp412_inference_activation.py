"""Scores are made from the outputs with another activation than the loss trained."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.inference is None or spec.trained_as is None:
        return
    if spec.inference.value != spec.trained_as.value:
        bare = spec.inference.value == "linear"
        yield check.finding(
            spec.inference.place,
            f"The loss trains outputs for {spec.trained_as.value}, and the scores are made with "
            f"{'no activation' if bare else spec.inference.value}.",
            severity=Severity.WARNING if bare else Severity.ERROR,
            related=(spec.trained_as.place,),
        )


CHECK = Check(
    code="LP412",
    name="inference-activation",
    severity=Severity.ERROR,
    title="Scores are made from the outputs with another activation than the loss trained.",
    why=(
        "A loss on softmax trains exclusive classes, a loss on sigmoid trains each class on its"
        " own."
    ),
    consequence="Training is right and every score that is shown or thresholded is wrong.",
    fix="use the activation of the loss for the scores as well",
    bad=(
        Example(
            "pipeline.config",
            """\
model {
  faster_rcnn {
    num_classes: 4
    second_stage_post_processing {
      score_converter: SIGMOID
    }
  }
}
""",
        ),
    ),
    good=(
        Example(
            "pipeline.config",
            """\
model {
  faster_rcnn {
    num_classes: 4
    second_stage_post_processing {
      score_converter: SOFTMAX
    }
  }
}
""",
        ),
    ),
    run=_run,
)
