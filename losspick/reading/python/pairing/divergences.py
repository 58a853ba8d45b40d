"""The divergence of a Gaussian from the standard one, written out and added with the wrong sign.

It is ``-0.5 * sum(1 + logvar - mu ** 2 - exp(logvar))``. Without the minus, or with other signs
within, training drives the codes of an autoencoder away from the prior. What is made of the sum is
followed by the names that it is given, as far as a loss that is made small.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.minimised import Followed, Followers
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, tree_of, walk

#: One of its four parts beside another.
_PARTS = regex(r"(?<![\w.])1(?:\.0?)? *[+-]|[+-] *1(?:\.0?)?(?![\w.])")
_SQUARE = regex(r"\*\* ?2|square\(|pow\(|\b([\w.]+) ?\* ?\1\b")
#: Characters before and behind the exponential function among which the others stand.
_NEAR = 200
_SQUARING = frozenset({"square", "pow"})
_FOUR = 4


def wrong_divergences(source: Source) -> Iterator[ModelSpec]:
    """Yield where such a divergence is added to a loss with the wrong sign."""
    text = source.text
    if not _may_hold_one(text) or "maximize=True" in text:
        return
    tree = tree_of(source.path, text)
    sums = [(node, signs) for node in walk(tree) if (signs := _signs_of(node)) is not None]
    followers = Followers(tree) if sums else None
    for node, (sign, fits) in sums:
        if not fits:
            yield _spec(source, source.place(node), _OTHER_SIGNS, _FIX_WITHIN)
        elif followers is not None and _is_subtracted(followers.of(node, sign)):
            yield _spec(source, source.place(node), _SUBTRACTED, _FIX_OUTSIDE)


def _may_hold_one(text: str) -> bool:
    """Tell whether all four parts may stand near each other, before everything is parsed."""
    at = text.find("exp(")
    while at >= 0:
        near = text[max(at - _NEAR, 0) : at + _NEAR]
        if _PARTS.search(near) is not None and _SQUARE.search(near) is not None:
            return True
        at = text.find("exp(", at + 1)
    return False


def _is_subtracted(uses: list[Followed]) -> bool:
    """Tell whether all losses that a divergence ends in fall as it grows."""
    return bool(uses) and all(one.sign < 0 for one in uses) and any(one.joined for one in uses)


_SUBTRACTED = "the divergence from the standard normal distribution is subtracted from the loss"
_OTHER_SIGNS = "the signs within the divergence from the standard normal distribution do not fit"
_FIX_OUTSIDE = "multiply the sum by -0.5"
_FIX_WITHIN = "write -0.5 * (1 + logvar - mu ** 2 - exp(logvar))"
_EFFECT = (
    "The loss falls as the codes move away from the prior, or their spread goes to 0 or grows."
)


def _spec(source: Source, place: Location, message: str, fix: str) -> ModelSpec:
    torch = "torch" in source.text
    return ModelSpec(
        framework=Framework.TORCH if torch else Framework.KERAS,
        reader="python",
        call=place,
        contradictions=(Fact(Remark(message, consequence=_EFFECT, fix=fix), place),),
    )


def _signs_of(node: ast.AST) -> tuple[int, bool] | None:
    """Return the sign of the divergence in a sum of four parts, and whether their signs fit.

    Returns:
        None: it is no such sum.
    """
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add | ast.Sub):
        return None
    parts = list(_parted(node, 1))
    if len(parts) != _FOUR:
        return None
    ones = [sign for sign, one in parts if isinstance(one, ast.Constant) and one.value == 1]
    powers = [(sign, inner) for sign, one in parts if (inner := _exponent(one)) is not None]
    squares = [sign for sign, one in parts if _is_square(one)]
    if len(ones) != 1 or len(powers) != 1 or len(squares) != 1:
        return None
    (above, exponent), text = powers[0], ast.unparse(powers[0][1])
    plain = [sign for sign, one in parts if ast.unparse(one) == text]
    if len(plain) != 1 or isinstance(exponent, ast.Constant):
        return None
    fits = plain[0] == ones[0] == -squares[0] == -above
    return -ones[0], fits


def _parted(node: ast.expr, sign: int) -> Iterator[tuple[int, ast.expr]]:
    """Yield what a sum consists of, each part with its sign."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield from _parted(node.left, sign)
        yield from _parted(node.right, -sign if isinstance(node.op, ast.Sub) else sign)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield from _parted(node.operand, -sign)
    else:
        yield sign, node


def _exponent(node: ast.expr) -> ast.expr | None:
    """Return what the exponential function is applied to: ``exp(v)``, ``v.exp()``."""
    if not isinstance(node, ast.Call) or node.keywords:
        return None
    func, name = node.func, last_name(node.func)
    if name != "exp":
        return None
    if len(node.args) == 1:
        return node.args[0]
    return func.value if isinstance(func, ast.Attribute) and not node.args else None


def _is_square(node: ast.expr) -> bool:
    """Tell whether something is squared: ``square(m)``, ``m ** 2``, ``m * m``, ``m.pow(2)``."""
    if isinstance(node, ast.BinOp):
        power = isinstance(node.op, ast.Pow) and getattr(node.right, "value", None) == 2
        same = ast.dump(node.left) == ast.dump(node.right)
        return power or (isinstance(node.op, ast.Mult) and same)
    name = getattr(node.func, "attr", "") if isinstance(node, ast.Call) else ""
    if not isinstance(node, ast.Call) or name not in _SQUARING:
        return False
    return name == "square" or getattr(node.args[-1] if node.args else None, "value", None) == 2
