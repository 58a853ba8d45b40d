"""Fixes in the cells of notebooks."""

from __future__ import annotations

import json

import pytest

from losspick.api.check_options import DEFAULT_OPTIONS
from losspick.api.checking import check_text
from losspick.api.fixing import fixes
from losspick.checking.catalogue import all_checks
from losspick.reporting.findings_sarif import to_sarif

_HEAD = ["import torch.nn as nn\n", "# größer \U0001f642\n", "net = nn.Sequential(\n"]
_CODE = [*_HEAD, "    nn.Linear(8, 3),\n", '    nn.Softmax(dim=1),  # "x"\n', ")"]
_USE = "loss = nn.CrossEntropyLoss()\nfor x, y in loader:\n    loss(net(x), y)\n"


def _notebook(*sources: object) -> dict[str, object]:
    cells: list[dict[str, object]] = [{"cell_type": "markdown", "source": ["nn.Softmax(dim=1)"]}]
    cells += [
        {"cell_type": "code", "outputs": [{"text": ["nn.Softmax(dim=1)"]}], "source": source}
        for source in sources
    ]
    return {"metadata": {"source": ["nn.Softmax(dim=1)"]}, "nbformat": 4, "cells": cells}


def _fixed(data: bytes) -> bytes:
    report = check_text(data, "train.ipynb")
    assert report.fixable == 1
    (made,) = fixes(report, DEFAULT_OPTIONS, {"train.ipynb": data}).files
    return made.after


@pytest.mark.parametrize("indent", [None, 1, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_only_the_source_of_the_cell_changes(
    indent: int | str | None, ascii_only: bool, mark: bytes
) -> None:
    """The characters that go are the only difference, however the JSON is laid out."""
    book = _notebook(_CODE, _USE)
    data = mark + json.dumps(book, indent=indent, ensure_ascii=ascii_only).encode()
    after = _fixed(data)
    assert json.loads(after.decode("utf-8-sig")) == _notebook(
        [*_HEAD, "    nn.Linear(8, 3)", ',  # "x"\n', ")"], _USE
    )
    cut = data.index(b",\\n", data.index(b"Linear"))
    kept = data.index(b",  # ", cut)
    start = data.index(b"    nn.Softmax", cut)
    assert after == data[:cut] + data[cut + 3 : start] + data[kept:]


def test_a_source_of_one_string() -> None:
    """The whole code of a cell may be one string."""
    before = json.dumps(_notebook("".join(_CODE) + "\n" + _USE), indent=1)
    after = _fixed(before.encode()).decode()
    assert after == before.replace(",\\n    nn.Softmax(dim=1),  #", ",  #")


@pytest.mark.parametrize("magic", ["%%time\n", "%time x = 1\n", "!pip install torch\n", "net?\n"])
def test_magic_above_moves_nothing(magic: str) -> None:
    """Offsets count in the cell as it is written, not as IPython rewrites it."""
    data = json.dumps(_notebook([magic, *_CODE], _USE), indent=1).encode()
    after = json.loads(_fixed(data))
    assert after == _notebook([magic, *_HEAD, "    nn.Linear(8, 3)", ',  # "x"\n', ")"], _USE)


def test_lines_with_magic_are_left_to_people() -> None:
    """What IPython rewrites is not the code that was read."""
    line = "%time net = nn.Sequential(nn.Linear(8, 3), nn.Softmax(dim=1))\n"
    data = json.dumps(_notebook(["import torch.nn as nn\n", line], _USE)).encode()
    report = check_text(data, "train.ipynb")
    assert [finding.code for finding in report.findings] == ["LP101"]
    assert report.fixable == 0


def test_places_are_told_within_the_cell() -> None:
    """JSON and editors get the cell, its line in the file, and offsets within the cell's code."""
    data = json.dumps(_notebook(_USE.replace("net", "None"), _CODE, _USE), indent=1).encode()
    (finding,) = check_text(data, "train.ipynb").findings
    (edit,) = finding.edits
    assert edit.place.cell == 2
    code = "".join(_CODE)
    assert code[edit.start : edit.end] == ",\n    nn.Softmax(dim=1)"
    raw = data.decode().split("\n")
    assert "Linear" in raw[edit.place.line - 1]
    assert "Softmax" in raw[(edit.place.end_line or 0) - 1]


def test_sarif_carries_no_edits_of_cells() -> None:
    """Its regions count in the lines of the file, where the code of a cell is escaped."""
    data = json.dumps(_notebook(_CODE, _USE), indent=1).encode()
    in_cells = json.loads(to_sarif(check_text(data, "train.ipynb"), all_checks()))
    assert "fixes" not in in_cells["runs"][0]["results"][0]
    text = "".join(_CODE) + "\n" + _USE
    in_code = json.loads(to_sarif(check_text(text.encode(), "train.py"), all_checks()))
    assert in_code["runs"][0]["results"][0]["fixes"]


def test_a_notebook_of_the_third_format() -> None:
    """Its cells stand in sheets, and their code goes by another name."""
    cells = [
        {"cell_type": "heading", "source": ["nn.Softmax(dim=1)"]},
        {"cell_type": "code", "language": "python", "outputs": [], "input": _CODE},
    ]
    last = {"cell_type": "code", "input": _USE}
    book = {"nbformat": 3, "worksheets": [{"cells": cells}, {"cells": [last]}]}
    before = json.dumps(book, indent=1)
    (finding,) = check_text(before.encode(), "train.ipynb").findings
    assert (finding.place.cell, finding.place.cell_line) == (1, 5)
    assert before.split("\n")[finding.place.line - 1].strip().startswith('"    nn.Softmax')
    after = json.loads(_fixed(before.encode()))
    cells[1]["input"] = [*_HEAD, "    nn.Linear(8, 3)", ',  # "x"\n', ")"]
    assert after == book


@pytest.mark.parametrize("sheets", ["[1]", '[{"cells": 3}]', '[{"cells": [4]}]', "{}", "null"])
def test_odd_sheets_are_told(sheets: str) -> None:
    report = check_text(f'{{"worksheets": {sheets}, "nbformat": 3}}'.encode(), "odd.ipynb")
    assert report.findings == ()
    assert not any(error.trace for error in report.errors)
