"""What code may come to is looked for in an order that no run changes."""

from __future__ import annotations

import string

from losspick.reading.python.programs.reach import _resolved
from losspick.reading.python.values.values import Const, ModuleV, Scope, Symbol, Value

LETTERS = tuple(reversed(string.ascii_letters))


def test_names_are_resolved_in_the_same_order_whatever_their_hashes() -> None:
    inner: dict[str, Value] = {letter: Symbol(letter) for letter in LETTERS[:26]}
    outer: dict[str, Value] = {letter: Symbol(letter) for letter in LETTERS[20:]}
    module = ModuleV("a", "a.py", names=outer)
    found = _resolved(frozenset(LETTERS), Scope(inner, module))
    own = [inner[name] for name in sorted(inner)]
    assert found == [*own, *(outer[name] for name in sorted(LETTERS[26:]))]


def test_names_of_what_leads_nowhere_are_left_out() -> None:
    module = ModuleV("a", "a.py", names={"a": Const(1), "b": Symbol("torch.nn")})
    assert _resolved(frozenset("ab"), Scope(module.names, module)) == [Symbol("torch.nn")]
