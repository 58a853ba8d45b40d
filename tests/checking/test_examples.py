"""Each check reports its bad examples, with its code alone, and leaves its good ones alone."""

from __future__ import annotations

import inspect
from dataclasses import replace
from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.checking.catalogue import all_checks
from losspick.core.finding import Check, Example, Finding

CHECKS = all_checks().values()
BAD = [pytest.param(c, e, id=f"{c.code}-{i}") for c in CHECKS for i, e in enumerate(c.bad)]
GOOD = [pytest.param(c, e, id=f"{c.code}-{i}") for c in CHECKS for i, e in enumerate(c.good)]


EVERY = CheckOptions(select=("LP",))


def _findings(example: Example, folder: Path) -> tuple[Finding, ...]:
    file, options = folder / example.name, EVERY
    file.write_text(example.text)
    if example.table is not None:
        table = folder / "data.csv"
        table.write_text(example.table)
        options = replace(EVERY, data=(TableFor(path=str(table), target=example.target),))
    return check_paths([str(file)], options).findings


@pytest.mark.parametrize(("check", "example"), BAD)
def test_bad_example(check: Check, example: Example, tmp_path: Path) -> None:
    assert {finding.code for finding in _findings(example, tmp_path)} == {check.code}


@pytest.mark.parametrize(("check", "example"), GOOD)
def test_good_example(check: Check, example: Example, tmp_path: Path) -> None:
    assert _findings(example, tmp_path) == ()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_its_words_and_examples(check: Check) -> None:
    assert check.bad
    assert check.good
    assert all((check.title, check.why, check.consequence, check.fix))
    own = check.code == "LP901"  # of which nobody else has written
    assert own or check.references
    assert all(reference.startswith("https://") for reference in check.references)
    assert check.code.startswith("LP")
    assert check.name == check.name.lower()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_that_makes_repairs_says_which(check: Check) -> None:
    module = inspect.getmodule(check.run)
    assert module is not None
    assert bool(check.repairs) == ("Repair(" in inspect.getsource(module))


def test_names_are_unique() -> None:
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))
    assert len(names) >= 25
