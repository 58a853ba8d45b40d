"""What is left out to save time changes no finding, and no file of a tree disturbs another.

All stands in one test, for the cases take half a minute in one run, which several tests, spread
over processes, would each begin with.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from losspick.api.checking import check_paths
from losspick.checking.catalogue import all_checks
from losspick.core.finding import Finding
from losspick.reading import read
from losspick.reading.python.evaluating import uncalled
from losspick.reading.python.text import outline

CORPUS = Path(__file__).parent / "corpus"


def always(*_: object) -> bool:
    return True


def never(*_: object) -> bool:
    return False


#: What is left out, and what does not leave it out.
SHORTCUTS: Mapping[str, tuple[tuple[ModuleType, str, object], ...]] = {
    "files without candidates are passed by, and code that comes to no loss is not interpreted": (
        (read, "may_hold_a_pairing", always),
        (uncalled, "reaches", always),
        (uncalled, "is_silent", never),
    ),
    "only long definitions are parsed late": (
        (outline, "_SHORTEST", 0),
        (outline, "_SHORTEST_METHOD", 0),
    ),
}


def expected_of(case: Path) -> set[tuple[Path, str]]:
    """Return the code that a wrong case is found with."""
    if case.is_dir():
        return {(case, (case / "EXPECTS").read_text().strip())}
    return {(case, case.read_text().split("\n", 1)[0].removeprefix("# expects "))}


def case_of(finding: Finding) -> Path:
    below = Path(finding.place.path).relative_to(CORPUS)
    return CORPUS.joinpath(*below.parts[:2])


def examples(folder: Path) -> Path:
    """Write the examples of all checks, each into a folder of its own."""
    for code, check in all_checks().items():
        for number, example in enumerate((*check.bad, *check.good)):
            file = folder / f"{code}_{number}" / example.name
            file.parent.mkdir()
            file.write_text(example.text, encoding="utf-8")
    return folder


def test_one_run_gives_what_each_case_gives_whatever_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [str(CORPUS), str(examples(tmp_path))]
    findings = set(check_paths(folders).findings)
    of_cases = {one for one in findings if Path(one.place.path).is_relative_to(CORPUS)}
    wrong = [case for case in (CORPUS / "wrong").iterdir() if case.name != "__pycache__"]
    assert {(case_of(one), one.code) for one in of_cases} == set().union(*map(expected_of, wrong))
    assert len(findings) > len(of_cases)
    for name, changes in SHORTCUTS.items():
        with monkeypatch.context() as patch:
            for module, attribute, value in changes:
                patch.setattr(module, attribute, value)
            assert set(check_paths(folders).findings) == findings, name
