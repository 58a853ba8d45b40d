"""Training code as people write it: what is wrong is found, what is right but tricky is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths

CORPUS = Path(__file__).parent / "corpus"


def _cases(kind: str) -> list:
    return [pytest.param(file, id=file.stem) for file in sorted((CORPUS / kind).glob("*.py"))]


@pytest.mark.parametrize("file", _cases("wrong"))
def test_wrong_code_is_found_and_nothing_else(file: Path) -> None:
    expected = file.read_text().split("\n", 1)[0].removeprefix("# expects ")
    assert {finding.code for finding in check_paths([str(file)]).findings} == {expected}


@pytest.mark.parametrize("file", _cases("right"))
def test_right_code_is_left_alone(file: Path) -> None:
    report = check_paths([str(file)])
    assert report.findings == ()
    assert report.errors == ()


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(_cases("wrong")) >= 70
    assert len(_cases("right")) >= 50


def test_files_of_one_tree_do_not_disturb_each_other() -> None:
    """All files in one run give what each gives alone."""
    together = check_paths([str(CORPUS)]).findings
    alone = [f for case in _cases("wrong") for f in check_paths([str(case.values[0])]).findings]
    assert {(f.place.path, f.code, f.place.line) for f in together} == {
        (f.place.path, f.code, f.place.line) for f in alone
    }
