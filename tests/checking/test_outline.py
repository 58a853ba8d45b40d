"""Definitions that are parsed late, or never, are as good as those that were parsed at once."""

from __future__ import annotations

import ast

import pytest

from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.outline import body_of, is_held, outlined
from losspick.reading.python.text.source import read_source

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
    tree, meant = outlined("a.py", text, lines), ast.parse(text)
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
    tree = outlined("a.py", text, text.split("\n"))
    assert tree is not None
    work = tree.body[1]
    assert isinstance(work, ast.FunctionDef)
    with pytest.raises(UnreadableError, match=r"a\.py: .*syntax error.*line 45"):
        body_of(work)


INNER = "".join(f"        x{n} = work(x{n}, 'some text')\n" for n in range(40))
METHODS = {
    "plain": f"    size = 3\n\n    def work(self, x):\n{INNER}",
    "over several lines": f"    def work(\n        self, x=(1, 2)\n    ) -> int:\n{INNER}",
    "decorated": f"    @wraps(work)\n    # so\n    def work(x):\n{INNER}\n    # no\n    y = 2\n",
    "docstring": f"    def work(self):\n        {QUOTES}Do it.\n\n        x{QUOTES}\n{INNER}",
    "several": f"    def work(self):\n{INNER}\n    def do(self):\n        return 1\n    y = 2\n",
}


@pytest.mark.parametrize("methods", METHODS.values(), ids=METHODS)
def test_a_held_method_is_what_it_would_have_been(methods: str) -> None:
    text = f"import os\n\nclass Work:\n    {QUOTES}Works.{QUOTES}\n\n{methods}after = 1\n"
    tree, meant = outlined("a.py", text, text.split("\n")), ast.parse(text)
    assert tree is not None
    work, other = tree.body[1], meant.body[1]
    assert isinstance(work, ast.ClassDef)
    assert isinstance(other, ast.ClassDef)
    (held,) = (node for node in body_of(work) if is_held(node))
    assert isinstance(held, ast.FunctionDef)
    (same,) = (n for n in other.body if isinstance(n, ast.FunctionDef) and n.name == held.name)
    assert (held.lineno, held.end_lineno) == (same.lineno, same.end_lineno)
    assert held.end_col_offset == same.end_col_offset
    body_of(held)
    assert ast.dump(work, include_attributes=True) == ast.dump(other, include_attributes=True)


NO_METHODS = {
    "in a text": f"    text = {QUOTES}\n    def work(x):\n{INNER}    {QUOTES}\n",
    "in a docstring": f"    {QUOTES}Such as\n\n    def work(x):\n{INNER}\n    or so.{QUOTES}\n",
    "with lines further left": f"    def work(self):\n{INNER}    # so\n{INNER}",
    "of two blanks": f"  def work(self):\n{INNER}",
}


@pytest.mark.parametrize("methods", NO_METHODS.values(), ids=NO_METHODS)
def test_what_may_be_no_method_is_parsed_with_the_class(methods: str) -> None:
    text = f"class Work:\n{methods}\n"
    tree = outlined("a.py", text, text.split("\n"))
    assert tree is not None
    work = tree.body[0]
    assert isinstance(work, ast.ClassDef)
    assert not any(map(is_held, body_of(work)))
    assert ast.dump(tree) == ast.dump(ast.parse(text))


def test_a_method_that_cannot_be_parsed_says_where() -> None:
    text = f"class Work:\n    def work(self):\n{INNER}        y = = 3\n"
    tree = outlined("a.py", text, text.split("\n"))
    assert tree is not None
    work = tree.body[0]
    assert isinstance(work, ast.ClassDef)
    (method,) = body_of(work)
    assert isinstance(method, ast.FunctionDef)
    with pytest.raises(UnreadableError, match=r"a\.py: .*syntax error.*line 43"):
        body_of(method)
