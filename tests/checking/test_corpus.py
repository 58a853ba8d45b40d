"""Training code as people write it: what is wrong is found, what is right but tricky is not.

A case is one Python file, or a folder with several files, a notebook or a configuration.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths

CORPUS = Path(__file__).parent / "corpus"


def _cases(kind: str) -> list:
    found = [p for p in (CORPUS / kind).iterdir() if p.suffix == ".py" or p.is_dir()]
    return [pytest.param(p, id=p.stem) for p in sorted(found) if p.stem != "__pycache__"]


def _expected(case: Path) -> str:
    if case.is_dir():
        return (case / "EXPECTS").read_text().strip()
    return case.read_text().split("\n", 1)[0].removeprefix("# expects ")


@pytest.mark.parametrize("case", _cases("wrong"))
def test_wrong_code_is_found_and_nothing_else(case: Path) -> None:
    assert {finding.code for finding in check_paths([str(case)]).findings} == {_expected(case)}


@pytest.mark.parametrize("case", _cases("right"))
def test_right_code_is_left_alone(case: Path) -> None:
    report = check_paths([str(case)])
    assert report.findings == ()
    assert report.errors == ()


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(_cases("wrong")) >= 220
    assert len(_cases("right")) >= 100
