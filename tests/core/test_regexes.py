"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import copy
import pickle
import re
import subprocess
import sys

import pytest

from losspick.core.regexes import regex

TEXT = "a1, b22; C333"

_ALL_MODULES = """
import gc, importlib, pkgutil, sys
import losspick
from losspick.core.regexes import _Regex
for module in pkgutil.walk_packages(losspick.__path__, "losspick."):
    try:
        importlib.import_module(module.name)
    except ModuleNotFoundError as error:  # an extra that is not installed
        assert not error.name.startswith("losspick"), error
for one in [found for found in gc.get_objects() if isinstance(found, _Regex)]:
    print(one.pattern)
"""
_COMPILED_AT_START = """
import re, sys
compiled, compile = [], re.compile
def noted(text, flags=0):
    module = sys._getframe(1).f_globals["__name__"]
    if module.startswith("losspick") and module != "losspick.core.regexes":
        compiled.append(module)
    return compile(text, flags)
re.compile = noted
import losspick.api.check_tree, losspick.cli.check, losspick.reading.read
from losspick.reading.python.evaluating import interpret
print(*compiled)
"""


def _printed(program: str) -> list[str]:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize(
    ("text", "flags"), [(r"([a-z])(\d+)", 0), (r"([a-z])(\d+)", re.IGNORECASE), (r"(;) ?", 0)]
)
def test_it_does_what_a_compiled_one_does(text: str, flags: int) -> None:
    lazy, compiled = regex(text, flags), re.compile(text, flags)
    assert lazy.findall(TEXT) == compiled.findall(TEXT) != []
    assert [m.span() for m in lazy.finditer(TEXT)] == [m.span() for m in compiled.finditer(TEXT)]
    assert lazy.sub("-", TEXT) == compiled.sub("-", TEXT)
    assert lazy.subn("-", TEXT) == compiled.subn("-", TEXT)
    assert lazy.split(TEXT, 1) == compiled.split(TEXT, 1)
    assert str(lazy.search(TEXT, 3)) == str(compiled.search(TEXT, 3))
    assert (lazy.match(TEXT) is None) == (compiled.match(TEXT) is None)
    assert lazy.fullmatch(TEXT) is compiled.fullmatch(TEXT) is None
    assert (lazy.pattern, lazy.flags, lazy.groups) == (text, compiled.flags, compiled.groups)


def test_bytes_are_searched_by_bytes() -> None:
    found = regex(rb"\d+").search(TEXT.encode())
    assert found is not None
    assert found.group() == b"1"


def test_nothing_is_compiled_before_it_is_used() -> None:
    faulty = regex("(")
    with pytest.raises(re.error):
        faulty.search(TEXT)


@pytest.mark.parametrize("used", [False, True])
def test_it_can_be_kept_and_copied(used: bool) -> None:
    lazy = regex(r"\d", re.ASCII)
    assert not used or lazy.search(TEXT)
    for same in (pickle.loads(pickle.dumps(lazy)), copy.deepcopy(lazy)):  # noqa: S301
        assert (same.pattern, same.flags) == (r"\d", lazy.flags)


def test_those_of_all_modules_can_be_compiled() -> None:
    assert len(_printed(_ALL_MODULES)) > 300


def test_loading_the_checker_compiles_none() -> None:
    assert _printed(_COMPILED_AT_START) == [""]
