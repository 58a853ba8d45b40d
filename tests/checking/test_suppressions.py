"""Comments that silence findings, in every kind of file that has comments."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths

IMPORT = "import torch.nn as nn\n"
NET = "net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=-1))"
LOSS = "criterion = nn.CrossEntropyLoss()\n"


LONG_NET = """\
net = nn.Sequential(
    nn.Linear(4, 3),
    nn.Softmax(dim=-1),
)"""


def commented(word: str) -> str:
    """A long statement with a comment above one of its lines."""
    return LONG_NET.replace(f"    {word}", f"    # losspick: ignore[LP101]\n    {word}")


def indented(text: str) -> str:
    return textwrap.indent(text, "    ")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def codes(name: str, text: str, **options: object) -> list[str]:
    Path(name).write_text(text, encoding="utf-8")
    report = check_paths([name], CheckOptions(**options))
    assert report.errors == ()
    return [f"{f.code} {f.message}" if f.code == "LP901" else f.code for f in report.findings]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# losspick: ignore[LP101] as in the paper", []),
        ("# LOSSPICK:IGNORE[lp101]", []),
        ("# losspick: ignore[LP1]", []),
        ("# losspick: ignore[activation-applied-twice]", []),
        ("# losspick: ignore", []),
        ("# noqa  # losspick: ignore", []),
        ("# type: ignore[misc]  # losspick: ignore[LP101] why", []),
        ("# noqa#losspick: ignore", ["LP101"]),
        ("# losspick: ignore[LP101, LP102]", ["LP901 LP102 silences nothing here"]),
        ("# losspick: ignore[LP102]", ["LP101", "LP901 LP102 silences nothing here"]),
        ("# losspick: ignore[LP999]", ["LP101", "LP901 there is no check 'LP999'"]),
        (
            "# losspick: ignore[LP1O1]",
            ["LP101", "LP901 there is no check 'LP1O1'; did you mean LP101?"],
        ),
        (
            "# losspick: ignore[lpl0l]",
            ["LP101", "LP901 there is no check 'LPL0L'; did you mean LP101?"],
        ),
        ("# losspick: ignore[LP101", ["LP101", "LP901 the bracket of this comment is not closed"]),
        ("# losspick: ignore[]", ["LP101", "LP901 the brackets of this comment name no check"]),
        ("# losspick: ignor[LP101]", ["LP101", "LP901 'ignor' silences nothing; write"]),
        ("# losspick: disable=LP101", ["LP101", "LP901 'disable' silences nothing; write"]),
        ("# losspick: ignore-cell", ["LP101", "LP901 ignore-cell is for notebooks"]),
        ("# losspick: says that this is odd", ["LP101"]),
        ("# losspick: ignore[LP101, LP901]", []),
        ("# losspick: ignore[LP102, LP901]", ["LP101"]),
    ],
)
def test_a_comment_on_the_line(comment: str, expected: list[str]) -> None:
    found = codes("a.py", f"{IMPORT}{NET}  {comment}\n{LOSS}")
    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{IMPORT}# losspick: ignore[LP101]\n# why\n\n{NET}\n{LOSS}", []),
        (f"{IMPORT}# losspick: ignore[LP101]\nx = 1\n{NET}\n{LOSS}", ["LP101", "LP901"]),
        (f"# losspick: ignore-file[LP101]\n{IMPORT}{NET}\n{LOSS}", []),
        (f"{IMPORT}{NET}\n{LOSS}# losspick: ignore-file", []),
        (f"{IMPORT}{NET}\n{LOSS}# losspick: ignore", ["LP101", "LP901"]),
        (f'{IMPORT}{NET}; s = "# losspick: ignore"\n{LOSS}', ["LP101"]),
        (f'{IMPORT}{NET}\n{LOSS}s = """\n# losspick: ignore[LP102]\n"""\n', ["LP101"]),
        (
            f"{IMPORT}net = nn.Sequential(\n    nn.Linear(4, 3),\n    nn.Softmax(  # losspick: "
            f"ignore[LP101]\n        dim=-1\n    ),\n)\n{LOSS}",
            [],
        ),
        (f"{IMPORT}{NET}\n{LOSS.rstrip()}  # losspick: ignore[LP101]\n", []),
        (f"{IMPORT}# losspick: ignore[LP101]\n{LONG_NET}\n{LOSS}", []),
        (f"{IMPORT}# losspick: ignore[LP101]\n# losspick: ignore[LP1]\n{LONG_NET}\n{LOSS}", []),
        (f"{IMPORT}{commented('nn.Softmax')}\n{LOSS}", []),
        (f"{IMPORT}{commented('nn.Linear')}\n{LOSS}", ["LP101", "LP901"]),
        (f"{IMPORT}if True:\n    # losspick: ignore\n{indented(LONG_NET)}\n{LOSS}", []),
        (f"{IMPORT}# losspick: ignore\nif True:\n{indented(LONG_NET)}\n{LOSS}", ["LP101", "LP901"]),
    ],
)
def test_which_lines_a_comment_is_about(text: str, expected: list[str]) -> None:
    assert sorted(one.split()[0] for one in codes("a.py", text)) == expected


def notebook(*cells: str) -> str:
    made = [
        {"cell_type": "code", "source": cell.splitlines(keepends=True),
         "outputs": [{"text": ["# losspick: ignore\n"]}]}
        for cell in cells
    ]  # fmt: skip
    made.insert(0, {"cell_type": "markdown", "source": ["# losspick: ignore-file\n"]})
    return json.dumps({"cells": made, "nbformat": 4}, indent=1)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((IMPORT, f"{NET}  # losspick: ignore[LP101]\n{LOSS}"), []),
        ((IMPORT, f"# losspick: ignore-cell[LP101]\nx = 1\n{NET}\n{LOSS}"), []),
        ((f"# losspick: ignore-cell\n{IMPORT}", f"{NET}\n{LOSS}"), ["LP101", "LP901"]),
        ((f"{IMPORT}# losspick: ignore-file", f"{NET}\n{LOSS}"), []),
        ((IMPORT, f"# losspick: ignore[LP101]\n{NET}\n{LOSS}"), []),
        ((IMPORT, f"%time\n{NET}\n{LOSS}"), ["LP101"]),
        ((IMPORT, f"# losspick: ignore[LP101]\n{LONG_NET}\n{LOSS}"), []),
        (
            (IMPORT, f"# losspick: ignore[LP101]\nx = (1,\n  2)\n{LONG_NET}\n{LOSS}"),
            ["LP101", "LP901"],
        ),
    ],
)
def test_notebooks(cells: tuple[str, ...], expected: list[str]) -> None:
    found = codes("a.ipynb", notebook(*cells))
    assert sorted(one.split()[0] for one in found) == expected


YAML = "lgbm:\n  objective: multiclass\n  num_class: 3\n  metric: auc"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.yaml", f"{YAML}  # losspick: ignore[LP406]\n", []),
        ("a.yaml", f"# losspick: ignore-file\n{YAML}\n", []),
        ("a.yaml", f"{YAML}\nnote: 'a#losspick: ignore'\n", ["LP406"]),
        ("a.yaml", f"{YAML}\n# losspick: ignore[LP406]\n", ["LP406", "LP901"]),
        ("a.yaml", YAML.replace("  metric", "  # losspick: ignore[LP406]\n  metric"), []),
        ("a.json", '{"objective": "multiclass", "num_class": 3, "metric": "auc"}', ["LP406"]),
        (
            "a.config",
            "model {\n  ssd {\n    # losspick: ignore[LP412]\n"
            "    post_processing { score_converter: SOFTMAX }\n"
            "    loss { classification_loss { weighted_sigmoid { } } }\n  }\n}\n",
            [],
        ),
    ],
)
def test_configurations(name: str, text: str, expected: list[str]) -> None:
    assert [one.split()[0] for one in codes(name, text)] == expected


def test_checks_that_did_not_run_leave_their_comments_alone() -> None:
    text = f"{IMPORT}{NET}  # losspick: ignore[LP101]\n{LOSS}x = 1  # losspick: ignore\n"
    assert codes("a.py", text, select=("LP2", "LP9")) == []
    assert codes("a.py", text) == ["LP901 this comment silences nothing here"]


@pytest.mark.parametrize(("tags", "expected"), [(["raises-exception"], []), (["plot"], ["LP101"])])
def test_a_cell_that_is_marked_to_fail_is_left_alone(tags: list[str], expected: list[str]) -> None:
    use = f"{LOSS}for x, y in batches:\n    criterion(net(x), y)\n"
    cells = [
        {"cell_type": "code", "metadata": {}, "source": f"{IMPORT}{NET}"},
        {"cell_type": "code", "metadata": {"tags": tags}, "source": use},
    ]
    assert codes("a.ipynb", json.dumps({"cells": cells, "nbformat": 4})) == expected


def test_the_line_of_a_notebook_is_shown_as_code() -> None:
    Path("a.ipynb").write_text(notebook(IMPORT, f"x = 1\n{NET}\n{LOSS}"))
    report = check_paths(["a.ipynb"])
    assert report.lines == (NET,)
    place = report.findings[0].place
    assert (place.cell, place.cell_line) == (2, 2)
    assert "nn.Softmax" in Path("a.ipynb").read_text().split("\n")[place.line - 1]


def one_text(*cells: str) -> str:
    made = [{"cell_type": "code", "source": cell} for cell in cells]
    return json.dumps({"cells": made, "nbformat": 4})


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("", ["LP101"]),
        ("x = 1  # losspick: ignore[LP101]\n", ["LP101", "LP901"]),
        ("# losspick: ignore[LP101]\n", []),
        ("# losspick: ignore-cell\nx = 1\n", []),
    ],
)
def test_a_cell_may_be_one_text(first: str, expected: list[str]) -> None:
    text = one_text(IMPORT, f"{first}{NET}\n{LOSS}")
    assert sorted(one.split()[0] for one in codes("a.ipynb", text)) == expected
    report = check_paths(["a.ipynb"])
    assert [line for line, f in zip(report.lines, report.findings, strict=True)
            if f.code == "LP101"] == [NET] * expected.count("LP101")  # fmt: skip


def test_findings_of_one_cell_are_kept_apart() -> None:
    Path("b.ipynb").write_text(
        one_text(f"{IMPORT}a = nn.KLDivLoss()(p, q)\nb = nn.KLDivLoss()(p, q)")
    )
    found = check_paths(["b.ipynb"]).findings
    assert [(f.code, f.place.cell_line) for f in found] == [("LP403", 2), ("LP403", 3)]


def test_a_comment_on_the_line_below_silences_nothing_in_a_cell() -> None:
    below = f"{NET}\nx = 1  # losspick: ignore[LP101]\ny = 2\n{LOSS}"
    for text in (one_text(IMPORT, below), notebook(IMPORT, below)):
        assert sorted(one.split()[0] for one in codes("a.ipynb", text)) == ["LP101", "LP901"]
