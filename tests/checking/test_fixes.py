"""What is fixed, and what is left to people."""

from __future__ import annotations

import ast
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from losspick.api.check_options import DEFAULT_OPTIONS
from losspick.api.checking import check_text
from losspick.api.fixing import Fixes, fixes
from tests.checking.fix_cases import FIXED, LEFT

_MARK = re.compile(r"<<(.*?)\|(.*?)>>", re.DOTALL)


def _before(text: str) -> str:
    return _MARK.sub(r"\1", text)


def _after(text: str) -> str:
    return _MARK.sub(r"\2", text)


def _fixes(data: bytes, name: str = "train.py") -> Fixes:
    report = check_text(data, name)
    return fixes(report, DEFAULT_OPTIONS, {name: data})


def _fixed(data: bytes, name: str = "train.py") -> bytes:
    made = _fixes(data, name)
    return made.files[0].after if made.files else data


@pytest.mark.parametrize("text", FIXED.values(), ids=FIXED)
def test_changes_what_is_wrong_and_nothing_else(text: str) -> None:
    """The result is the text as one would write it by hand."""
    assert _fixed(_before(text).encode()).decode() == _after(text)


@pytest.mark.parametrize("text", FIXED.values(), ids=FIXED)
def test_settles_the_finding_for_good(text: str) -> None:
    """What was fixed parses, has no finding, and is not changed again."""
    after = _fixed(_before(text).encode())
    ast.parse(after)
    assert check_text(after, "train.py").findings == ()
    assert _fixed(after) == after


@pytest.mark.parametrize("text", FIXED.values(), ids=FIXED)
@pytest.mark.parametrize(
    ("mark", "ends", "head"),
    [
        (b"\xef\xbb\xbf", "\r\n", ""),
        (b"", "\r", ""),
        (b"", "\n", "ä = '\U0001f642'; x\u0301 = 1\n\f\n"),
    ],
    ids=["Windows", "old Mac", "wide characters and form feed"],
)
def test_changes_the_same_whatever_the_bytes(text: str, mark: bytes, ends: str, head: str) -> None:
    """Marks, line ends and characters of several bytes move nothing."""
    before, after = ((head + one).replace("\n", ends) for one in (_before(text), _after(text)))
    assert _fixed(mark + before.encode()) == mark + after.encode()


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_leaves_what_is_not_certain(text: str) -> None:
    """There is a finding, without a mark, and the file stays as it is."""
    report = check_text(text.encode(), "train.py")
    assert report.findings
    assert report.fixable == 0, [f.edits for f in report.findings]
    assert _fixed(text.encode()) == text.encode()


_NAMES = st.text("abcäößπ中_", min_size=1, max_size=5).filter(str.isidentifier)
_GAPS = st.sampled_from(["", " ", "  ", "\n    ", "\n\t"])
_COMMENTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=12
).filter(lambda text: "losspick" not in text and "Softmax" not in text)


@settings(max_examples=60, deadline=None)
@given(
    name=_NAMES,
    gap=_GAPS,
    comma=st.sampled_from(["", ","]),
    comment=_COMMENTS,
    ends=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_only_the_edits_change_whatever_the_style(
    name: str, gap: str, comma: str, comment: str, ends: str, mark: bytes
) -> None:
    """Twice is once, the bytes outside the edits are the same, and the result parses."""
    text = (
        f"# {comment}\nimport torch.nn as nn\n\n"
        f"{name} = nn.Sequential({gap}nn.Linear(8, 3),{gap}nn.Softmax(dim=1){comma}{gap})  # é\n"
        f"loss = nn.CrossEntropyLoss()(  {name}(x), y)  # {comment}"
    )
    before = mark + text.replace("\n", ends).encode()
    (made,) = _fixes(before).files
    (edit,) = made.findings[0].edits
    start, end = (
        len(mark + before[len(mark) :].decode()[:at].encode()) for at in (edit.start, edit.end)
    )
    assert made.after == before[:start] + before[end:]
    assert b"Softmax" not in made.after
    ast.parse(made.after)
    assert _fixed(made.after) == made.after


def test_keeps_a_declared_encoding() -> None:
    """Bytes that are no UTF-8 stay what they are."""
    text = "# -*- coding: latin-1 -*-\n# größer\n" + _before(FIXED["sequential"])
    after = _fixed(text.encode("latin-1")).decode("latin-1")
    assert after == text.replace(", nn.Softmax(dim=1)", "")


def test_a_change_that_brings_another_finding_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second check has the last word."""
    from losspick.reading.mending import edits
    from losspick.reading.mending.text import Change

    monkeypatch.setattr(edits, "_changes", lambda *_: [Change(0, 0, "# nothing\n")])
    made = _fixes(_before(FIXED["sequential"]).encode())
    assert made.files == ()
    assert [finding.code for finding in made.refused] == ["LP101"]


def test_a_change_that_does_not_parse_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is never left broken."""
    from losspick.reading.mending import edits
    from losspick.reading.mending.text import Change

    monkeypatch.setattr(edits, "_changes", lambda *_: [Change(0, 0, "(")])
    made = _fixes(_before(FIXED["sequential"]).encode())
    assert made.files == ()
    assert len(made.refused) == 1


@pytest.mark.parametrize(("above", "below"), [(b"# new\n", b""), (b"", b"print(net(x))\n")])
def test_a_file_that_has_changed_since_is_left(above: bytes, below: bytes) -> None:
    """Edits hold for the bytes that were checked, and for no others."""
    data = _before(FIXED["sequential"]).encode()
    report = check_text(data, "train.py")
    made = fixes(report, DEFAULT_OPTIONS, {"train.py": above + data + below})
    assert made.files == ()
    assert len(made.refused) == 1
