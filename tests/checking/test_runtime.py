"""What is left out to save time changes no finding."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.checking.catalogue import all_checks
from losspick.core.finding import Finding
from losspick.reading import read
from losspick.reading.python import interpret
from losspick.reading.python.values import Value

CORPUS = Path(__file__).parent / "corpus"


def found_in(folder: Path) -> set[tuple[str, str, int, str]]:
    """Return what is told of all files of a folder."""
    findings: tuple[Finding, ...] = check_paths([str(folder)]).findings
    return {(f.code, f.place.path, f.place.line, f.message) for f in findings}


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the examples of all checks, each into a folder of its own."""
    folder = tmp_path_factory.mktemp("examples")
    for code, check in all_checks().items():
        for number, example in enumerate((*check.bad, *check.good)):
            file = folder / f"{code}_{number}" / example.name
            file.parent.mkdir()
            file.write_text(example.text, encoding="utf-8")
    return folder


def test_the_filter_loses_no_candidate(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filtered = found_in(examples) | found_in(CORPUS)
    monkeypatch.setattr(read, "may_hold_a_pairing", lambda data: True)
    assert found_in(examples) | found_in(CORPUS) == filtered
    assert len(filtered) > 100


def test_code_that_is_not_interpreted_holds_no_finding(
    examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_ahead = found_in(examples) | found_in(CORPUS)

    def everything(machine: object, values: Iterable[Value]) -> bool:
        return True

    monkeypatch.setattr(interpret, "reaches", everything)
    assert found_in(examples) | found_in(CORPUS) == looked_ahead


def test_code_without_a_loss_is_not_interpreted(tmp_path: Path) -> None:
    body = "".join(f"    x = work{n}(x)\n" for n in range(50))
    defined = "".join(f"def f{n}(x):\n{body}    return x\n" for n in range(1000))
    loss = "def f(net, x, y):\n    y = net(x).softmax(-1)\n    return F.cross_entropy(y, y)\n"
    start = "import torch.nn.functional as F\n"
    file = tmp_path / "long.py"
    file.write_text(f"{start}{defined}{loss}", encoding="ascii")
    assert check_paths([str(file)]).specs == 1, "the one loss stands behind 50,000 idle lines"
