"""What waits for code to fail: contexts and functions of tests, attempts that show a failure."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.core.regexes import regex
from losspick.reading.python.text.outline import body_of
from losspick.reading.python.text.syntax import last_name, walk

#: Contexts and methods that wait for an error or a warning, by their last names.
_WAITING = frozenset({"raises", "warns", "deprecated_call", "assert_raises", "assert_raises_regex"})
#: Decorators of tests that are known to fail.
_FAILING = frozenset({"xfail", "expectedFailure", "raises"})
#: Functions that end a test.
_ENDING = frozenset({"fail"})
#: Errors by which a library refuses what it is given.
_REFUSING = frozenset({"ValueError", "RuntimeError", "TypeError", "IndexError",
                       "InvalidArgumentError"})  # fmt: skip
#: What a step of training calls.
_TRAINING = frozenset({"backward", "step", "fit", "minimize", "apply_gradients"})
#: What only shows what has failed.
_SHOWING = frozenset({"print", "display", "warning", "info", "error", "debug", "exception",
                      "print_exc", "echo", "write"})  # fmt: skip


def names_refusal(name: str) -> bool:
    """Tell whether something of that name waits for an error or a warning."""
    return name in _WAITING or name.startswith(("assertRaises", "assertWarns"))


def awaits_failure(node: ast.expr) -> bool:
    """Tell whether a block with this context may be there to fail: ``with pytest.raises(...)``."""
    if isinstance(node, ast.Name):
        return _EXPECTED.search(node.id) is not None
    return isinstance(node, ast.Call) and names_refusal(last_name(node.func))


#: How tests call what they expect of a block, where it is one of several things.
_EXPECTED = regex(r"(?i)expect|raises|refus")


def called_alone(body: Sequence[ast.stmt]) -> ast.Call | None:
    """Return the call of a bare name that an attempt is there for; None: it does other things."""
    first = body[0]
    call = first.value if isinstance(first, ast.Expr | ast.Assign | ast.Return) else None
    if isinstance(call, ast.Call) and last_name(call.func) in _SHOWING and len(call.args) == 1:
        call = call.args[0]
    named = isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    return call if named and isinstance(call, ast.Call) else None


def goes_on(node: ast.Try | ast.TryStar) -> bool:
    """Tell whether a program goes on after an attempt has failed."""
    return not any(isinstance(handler.body[-1], ast.Raise) for handler in node.handlers)


def wants_failure(function: ast.FunctionDef | ast.AsyncFunctionDef, node: ast.stmt) -> bool:
    """Tell whether a function is there to see what it is handed fail, in an attempt of it.

    Its name says so, it ends with an error if nothing fails, or it tells whether something does.
    """
    if _WANTING.match(function.name):
        return True
    body = body_of(function)
    after = body[body.index(node) + 1 :] if node in body else []
    return stops(after) or (isinstance(node, ast.Try) and _tells(node, after))


#: How functions are called that want something to fail.
_WANTING = regex(
    r"(?i)_*(?:test|assert|expect|should|must|check|ensure|verify)\w*"
    r"(?:fail|rais|throw|error|except|refus)|_*(?:fails|raises|throws|refuses)$"
)


def _tells(node: ast.Try, after: Sequence[ast.stmt]) -> bool:
    """Tell whether an attempt gives false where it succeeds, and true where it fails."""
    success = (*node.body, *node.orelse, *after)[-1]
    return _gives(success, False) and all(_gives(h.body[-1], True) for h in node.handlers)


def _gives(statement: ast.stmt, value: bool) -> bool:
    given = statement.value if isinstance(statement, ast.Return) else None
    return isinstance(given, ast.Constant) and given.value is value


def is_to_fail(node: ast.AST) -> bool:
    """Tell whether a function is a test that is known to fail."""
    decorators = getattr(node, "decorator_list", ())
    return any(last_name(d.func if isinstance(d, ast.Call) else d) in _FAILING for d in decorators)


def stops(body: Sequence[ast.stmt]) -> bool:
    """Tell whether code ends with an error of its own: where it is come to, nothing has failed."""
    last = body[-1] if body else None
    if isinstance(last, ast.Raise) and last.exc is not None:
        return True
    if isinstance(last, ast.Assert):
        return isinstance(last.test, ast.Constant) and not last.test.value
    called = last.value if isinstance(last, ast.Expr) else None
    return isinstance(called, ast.Call) and last_name(called.func) in _ENDING


def only_shows_failure(node: ast.Try | ast.TryStar) -> bool:
    """Tell whether an attempt is there to show how a library refuses something."""
    if not node.handlers or not all(_refuses(h.type) and _shows(h.body) for h in node.handlers):
        return False
    calls = (inner for one in node.body for inner in walk(one) if isinstance(inner, ast.Call))
    return not any(last_name(call.func) in _TRAINING for call in calls)


def _refuses(kind: ast.expr | None) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return all(one is not None and last_name(one) in _REFUSING for one in kinds)


def _shows(body: Sequence[ast.stmt]) -> bool:
    calls = [s.value for s in body if isinstance(s, ast.Expr)]
    return len(calls) == len(body) and all(
        isinstance(call, ast.Call) and last_name(call.func) in _SHOWING for call in calls
    )
