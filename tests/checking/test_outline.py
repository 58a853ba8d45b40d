"""Definitions that are parsed late, or never, are as good as those that were parsed at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.core.finding import Finding
from losspick.reading.limits import UnreadableError
from losspick.reading.python.text import outline
from losspick.reading.python.text.outline import body_of, is_held, outlined
from losspick.reading.python.text.source import read_source

CORPUS = Path(__file__).parent / "corpus"
QUOTES = '"' * 3
BODY = "".join(f"    x{n} = work(x{n}, 'some text')\n" for n in range(40))

HELD = {
    "function": f"def work(x, *, y=(1, (2, 3))) -> dict[str, int]:\n{BODY}",
    "over several lines": f"async def work(\n    x,\n    y=None,  # why\n):\n{BODY}",
    "class": f"class Work(Base, metaclass=type(object)):\n{BODY}",
    "decorated": f"@wraps(work)\ndef work(x):\n{BODY}",
    "docstring": f"def work(x):\n    {QUOTES}Do it.\n\n    x\n    {QUOTES}\n{BODY}",
    "comments at the beginning of lines": f"def work(x):\n# so\n{BODY}# not so\n\n",
}


@pytest.mark.parametrize("text", HELD.values(), ids=HELD)
def test_a_held_definition_is_what_it_would_have_been(text: str) -> None:
    text = f"import os\n\n{text}\nafter = 1\n"
    lines = text.split("\n")
    tree, meant = outlined("a.py", lines), ast.parse(text)
    assert tree is not None
    (held,) = (node for node in tree.body if is_held(node))
    (other,) = (n for n in meant.body if isinstance(n, type(held)))
    assert isinstance(held, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    assert isinstance(other, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    assert (held.lineno, held.end_lineno) == (other.lineno, other.end_lineno)
    assert held.end_col_offset == other.end_col_offset
    body_of(held)
    assert not is_held(held)
    assert ast.dump(tree, include_attributes=True) == ast.dump(meant, include_attributes=True)


WHOLE = {
    "short": "def work(x):\n    return x\n",
    "strings that look like definitions": f"text = {QUOTES}\ndef work(x):\n{BODY}{QUOTES}\n",
    "a string that ends at the beginning of a line": (
        f"def work(x):\n    text = {QUOTES}\nclass Other:\n{BODY}{QUOTES}\n"
    ),
    "under a condition": f"if x:\n{BODY}",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_may_be_no_definition_is_parsed_with_the_file(text: str) -> None:
    source = read_source("a.py", text.encode(), whole=False)
    assert ast.dump(source.tree) == ast.dump(ast.parse(text))


def test_a_definition_that_cannot_be_parsed_says_where() -> None:
    text = f"import os\n\n\ndef work(x):\n{BODY}    y = = 3\n"
    tree = outlined("a.py", text.split("\n"))
    assert tree is not None
    work = tree.body[1]
    assert isinstance(work, ast.FunctionDef)
    with pytest.raises(UnreadableError, match=r"a\.py: .*syntax error.*line 45"):
        body_of(work)


@pytest.mark.parametrize("folder", ["wrong", "right"])
def test_the_corpus_is_judged_alike_however_little_is_parsed(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _found(CORPUS / folder)
    monkeypatch.setattr(outline, "_SHORTEST", 0)
    assert _found(CORPUS / folder) == whole
    assert whole or folder == "right"


def _found(folder: Path) -> set[Finding]:
    return set(check_paths([str(folder)]).findings)
