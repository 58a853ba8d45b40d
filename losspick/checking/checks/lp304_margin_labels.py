"""A margin loss on labels -1 and +1 is given labels 0 and 1."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import meeting
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity

#: Margin losses that do not recode labels 0 and 1 by themselves, as Keras does.
_MARGINS = (
    "torch.nn.SoftMarginLoss",
    "torch.nn.functional.soft_margin_loss",
    "torch.nn.HingeEmbeddingLoss",
    "torch.nn.functional.hinge_embedding_loss",
    "torch.nn.MarginRankingLoss",
    "torch.nn.functional.margin_ranking_loss",
    "torch.nn.CosineEmbeddingLoss",
    "torch.nn.functional.cosine_embedding_loss",
    "optax.hinge_loss",
    "optax.perceptron_loss",
    "written out.hinge",
)


_SOFT = "Rows with label 0 keep a loss of 0.69 and get no gradient: the model sees one class."
_EMBEDDING = (
    "Rows with label 0 cost max(x, 1) for an output x, and rows with label 1 cost x: both are "
    "pushed the same way, and nothing parts the classes."
)
_CONSEQUENCES = {
    "torch.nn.SoftMarginLoss": _SOFT,
    "torch.nn.functional.soft_margin_loss": _SOFT,
    "torch.nn.HingeEmbeddingLoss": _EMBEDDING,
    "torch.nn.functional.hinge_embedding_loss": _EMBEDDING,
    "optax.hinge_loss": (
        "Rows with label 0 keep a loss of 1 and get no gradient: the model sees one class."
    ),
    "optax.perceptron_loss": (
        "Rows with label 0 have a loss of 0 and get no gradient: the model sees one class."
    ),
}


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.loss is None or spec.targets is None:
        return
    path = spec.loss.value.path.replace("optax.losses.", "optax.")
    if path not in _MARGINS:
        return
    two = spec.classes is None or spec.classes.value == 2
    index = spec.targets.value is TargetDomain.CLASS_INDEX and two
    if spec.targets.value is TargetDomain.ZERO_ONE or index:
        known = spec.targets.value is TargetDomain.ZERO_ONE or spec.classes is not None
        these = "0 and 1" if known else "numbers of classes from 0 on"
        yield check.finding(
            meeting(spec),
            f"{spec.loss.value.written} takes labels -1 and +1; these are {these}.",
            consequence=_CONSEQUENCES.get(path),
            related=(spec.loss.place,),
        )


CHECK = Check(
    code="LP304",
    name="margin-loss-on-zero-one",
    severity=Severity.ERROR,
    title="A margin loss on labels -1 and +1 is given labels 0 and 1.",
    why="With the label 0 the product of label and score is 0, so that such a row has no margin.",
    consequence="Rows of one class get no gradient, or are pushed the same way as the other.",
    fix="recode the labels: 2 * y - 1",
    bad=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 1)
y = torch.tensor([0.0, 1.0, 1.0, 0.0])
loss = nn.SoftMarginLoss()(net(x).squeeze(1), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 1)
y = torch.tensor([-1.0, 1.0, 1.0, -1.0])
loss = nn.SoftMarginLoss()(net(x).squeeze(1), y)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html",
        "https://keras.io/api/losses/hinge_losses/",
    ),
    run=_run,
)
