"""What a column does not show gets code of its own kind, not that of a table."""

from __future__ import annotations

import ast
import itertools

import numpy as np
import pytest

import losspick
from losspick.advising.eligibility import Presented
from losspick.advising.presenting import presented
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Goal
from losspick.core.vocabulary import Task
from losspick.losses import catalogue

#: What nobody who reads the code can do without, by task.
NEEDED = {
    Task.METRIC_LEARNING: ("def predict(",),
    Task.GENERATIVE: ("generator", "critic", "def critic_step(", "def generator_step("),
    Task.SEQUENCE: ("codes", "levels"),
    Task.MULTI_TASK: ("def task_losses(", "# one a task"),
}
CODES = [
    pytest.param(one.code, NEEDED[task], id=f"{loss.id}-{one.framework}")
    for task in NEEDED
    for profile in [losspick.describe(task.value)]
    for loss in catalogue().values()
    for targets in [presented(profile, loss)]
    if task in loss.tasks and targets is not None
    for one in snippets_for(Presented(loss, targets), profile, Goal(), None)
]


@pytest.mark.parametrize(("code", "needed"), CODES)
def test_the_code_is_whole(code: str, needed: tuple[str, ...]) -> None:
    ast.parse(code)
    assert "$" not in code
    assert max(map(len, code.splitlines())) <= 100
    assert [word for word in needed if word not in code] == []


def test_data_that_are_drawn_are_read_as_their_profile_says() -> None:
    table = {"y": ["oak", "ash", None, "oak", "ash"] * 20}
    found = losspick.recommend(table, "y", task="metric_learning", framework="torch")
    code = found.snippets[0].code
    assert "levels = ['ash', 'oak']" in code or "levels = ['oak', 'ash']" in code
    assert "rows without a value are left out" in code


def test_the_length_of_an_embedding_is_the_users_choice() -> None:
    ranked = {
        one.loss: one for one in losspick.recommend(losspick.describe("metric_learning")).ranking
    }
    assert (ranked["supcon"].units, ranked["supcon"].width) == (None, "an embedding")
    assert ranked["arcface"].units == 10


@pytest.mark.parametrize("framework", ["torch", "keras", "jax"])
def test_accuracy_under_attack_brings_the_losses_that_train_against_it(framework: str) -> None:
    table = {"y": ["oak", "ash", "yew"] * 40}
    found = losspick.recommend(table, "y", metric="robust_accuracy", framework=framework)
    assert [one.loss for one in found.ranking[:2]] == ["trades", "pgd_adversarial"]
    assert found.sanity is None
    assert "attack" in next(one.code for one in found.snippets if one.framework == framework)
    plain = losspick.recommend(table, "y", framework=framework)
    assert "trades" not in {one.loss for one in plain.ranking}


@pytest.mark.parametrize(("mark", "read"), [(" ", "cell.split()"), (",", "cell.split(',')")])
def test_tokens_are_parted_as_in_the_data(mark: str, read: str) -> None:
    words = ["the", "a", "cat", "dog", "sat", "ran", "on", "mat", "home", "now"]
    cells = [mark.join(words[row % 7 : row % 7 + 2 + row % 3]) for row in range(200)]
    found = losspick.recommend({"y": cells}, "y", kind="sequence", framework="torch")
    assert read in found.snippets[0].code


def test_greedy_decoding_drops_blanks_and_repeats() -> None:
    profile = losspick.describe("sequence")
    (code,) = (
        one.code
        for one in snippets_for(
            Presented(catalogue()["ctc"], catalogue()["ctc"].targets), profile, Goal(), None
        )
        if one.framework == "keras"
    )
    start = code.index("def predict(")
    names = {"itertools": itertools, "levels": ["a", "b"], "model": _Model()}
    exec(code[start:], names)
    assert names["predict"](None) == [["a", "a", "b"]]


class _Model:
    def predict(self, _: object) -> np.ndarray:
        return np.eye(3)[np.array([[0, 1, 1, 0, 1, 2, 2, 0]])]
