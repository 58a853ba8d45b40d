"""The loss applies log-softmax to what already are log-probabilities."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import judged, report
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    found = judged(spec, Fault.REPEATED)
    if found is None or (spec.loss is not None and spec.loss.value.path in _USUAL):
        return
    yield report(found, check, spec, at=found.output)


#: Losses that models of probabilities are given with a logarithm before them, on purpose.
_USUAL = ("tensorflow.nn.ctc_loss", "tensorflow.nn.ctc_loss_v2")


CHECK = Check(
    code="LP104",
    name="log-softmax-twice",
    severity=Severity.INFO,
    on_request=True,
    title="The loss applies log-softmax to what already are log-probabilities.",
    why=(
        "A second log-softmax changes nothing; it tells the reader that the loss takes log-"
        "probabilities."
    ),
    consequence="Loss and gradient are the same; only a later change of loss would go wrong.",
    fix="remove log_softmax, or take the negative log-likelihood",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn.functional as F
import torch.nn as nn

fc = nn.Linear(4, 3)
loss = F.cross_entropy(F.log_softmax(fc(x), dim=1), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn.functional as F
import torch.nn as nn

fc = nn.Linear(4, 3)
loss = F.nll_loss(F.log_softmax(fc(x), dim=1), y)
""",
        ),
    ),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",),
    run=_run,
)
