"""Two losses on one output take it for different things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from losspick.checking.judged import confidence
from losspick.checking.spellings import spelled
from losspick.core.domains import Link
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.rival is None or spec.loss is None:
        return
    one = spelled(spec)
    other = spelled(replace(spec, loss=Fact(spec.rival.value, spec.rival.place)))
    if one is None or other is None:
        return
    if {one.spelling.form.link, other.spelling.form.link} != {Link.SOFTMAX, Link.LOGIT}:
        return
    yield check.finding(
        spec.rival.place,
        f"{other.spelling.short} and {one.spelling.short} are added on one output: one takes the "
        "classes for exclusive, the other takes each on its own.",
        confidence=confidence(spec),
        related=(spec.call, spec.loss.place),
    )


CHECK = Check(
    code="LP109",
    name="losses-disagree",
    severity=Severity.WARNING,
    title="Two losses on one output take it for different things.",
    why=(
        "Softmax leaves a constant in the logits free and sigmoid does not: no logits are best "
        "for both."
    ),
    consequence=(
        "The optimum is a compromise: neither softmax nor sigmoid of the logits gives the "
        "probabilities of the classes."
    ),
    fix="keep one of the two losses, or give each a head of its own",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 5))
for x, y in loader:
    out = net(x)
    loss = F.cross_entropy(out, y)
    loss = loss + 0.5 * F.binary_cross_entropy_with_logits(out, F.one_hot(y, 5).float())
    loss.backward()
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

body, kind, tags = nn.Linear(8, 16), nn.Linear(16, 5), nn.Linear(16, 7)
for x, y, t in loader:
    h = F.relu(body(x))
    loss = F.cross_entropy(kind(h), y) + F.binary_cross_entropy_with_logits(tags(h), t)
    loss.backward()
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html",
    ),
    run=_run,
)
