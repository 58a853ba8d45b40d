from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from losspick.advising.load import load_rules
from losspick.advising.eligibility import sort_out
from losspick.advising.facts import facts
from losspick.advising.metrics import find_metric
from losspick.advising.rank import rank
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding
from losspick.core.vocabulary import Kind, Task
from losspick.losses import catalogue

book = load_rules()
profile = Profile(
    target=("y",), rows=9, missing=0, distinct=9, kind=Kind.CONTINUOUS, task=Task.REGRESSION,
    confidence=1.0, alternatives=(), evidence=(), warnings=(), encoding=Encoding.NUMBERS,
)
allowed, _ = sort_out(profile, Goal(), catalogue())
metric = find_metric("mae", Task.REGRESSION, book.metrics)
first = rank(allowed, profile, facts(profile, Goal()), book.rules, metric)[0]
print(first.presented.loss.id, *sorted({"numpy", "pandas", "scipy"} & set(sys.modules)))
"""


def test_loading_and_ranking_need_no_array_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["mae"]
