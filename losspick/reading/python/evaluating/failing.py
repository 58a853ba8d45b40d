"""Code of which a test says that it fails."""

from __future__ import annotations

import ast

from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

#: What tests write before code that is to fail.
_FAILING = frozenset({"raises", "assertRaises", "assertRaisesRegex", "assert_raises"})


def asks_for_failure(node: ast.expr) -> bool:
    """Tell whether what stands in a block is expected to fail."""
    called = node.func if isinstance(node, ast.Call) else None
    return getattr(called, "attr", getattr(called, "id", "")) in _FAILING


def run_to_fail(machine: Machine, body: list[ast.stmt], frame: Frame) -> bool:
    """Run statements of which a test says that they fail: nothing is said of them."""
    found, scores, waiting = len(machine.found), len(machine.scores), len(machine.deferred)
    results, machine.results = machine.results, {}
    machine.run(body, frame)
    machine.results = results
    del machine.found[found:], machine.scores[scores:], machine.deferred[waiting:]
    return False
