"""What training should make large and makes small: the likelihood of labels, what a policy earns.

``log_prob * advantage`` and the logarithms of the probabilities of labels are the better the larger
they are, so a loss takes their negative. They are followed by the names that they are given, as far
as a loss that is made small.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.score_uses import Sought
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.minimised import Followers, called_by
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, tree_of, walk

#: What says in a text, in small letters, that it goes up its gradients, or turns their sign.
_ASCENDING = regex(
    r"maximi[sz]e *= *true|ascen[dt]|negative\(|neg_?\(|-(?:g|grads?)\b"
    r"|\+=? *[\w.]*(?:lr|learning_rate|alpha|eta|step_size)\b(?! *\* *\(?(?:kl|entropy|loss))"
    r"|\b(?:p|w|b|d?param\w*|theta|weights?) *\+=? *[\w.]+ *\* *\w*g(?:rad\w*)?s?\b"
    r"|\+=? *[\w.]+ *\* *[\w.]*grad|\blr *= *-|grad *\*= *-|sign_?flip|revers(?:al|e_?grad)"
)
#: What makes a network that is trained already err: that is what labels are made unlikely for.
_AGAINST = regex(
    r"attack|adversar|perturb|unlearn|forget|fool|poison|trigger|\bdelta\b|optim\.\w+\(\[\w"
)
_LOGS = regex(r"(?i)log_?(?:p|pi|probs?|probabilit\w+)s?(?![a-z])|\blp\b")
_NEGATIVE = regex(r"(?i)neg|nll|minus|loss|entropy|old|-")
_EARNED = regex(
    r"(?i)\badv|_adv|advantage|returns?\b|rewards?\b|\brets?\b|_ret\b|\bgae|td_?err|\bR\b|\bGt?\b"
    r"|disc(?:ounted)?_r"
)
#: What is told apart from the names above: what a policy pays, or what is only expected of it.
_PAID = regex(r"(?i)cost|penalt|regret|loss|neg|value|base|critic|pred|\bv\b")
_RATIO = regex(r"(?i)^(?:\w+_)?ratios?$")
_PICKING = frozenset({"gather", "take_along_axis"})
_LABELS = regex(r"(?i)one_?hot|^(?:y|ys|yb|\w*labels?|\w*targets?|tgt|y_true|y_batch)$")
_RANGES = frozenset({"arange", "range"})
#: What says that something is made small, and by steps: slopes alone are taken for other ends, too.
_TRAINS = ("backward(", "and_grad(", ".grad(", " grad(", "(grad(", "minimize(",
           "def training_step", "def compute_loss", "Loss(nn.")  # fmt: skip
_STEPS = regex(
    r"\.step\(|optax|apply_gradients|minimize\(|def (?:training_step|compute_loss)|class \w*Loss\b"
    r"|- *[\w.]*(?:lr|learning_rate|step_size|alpha|eta)\b"
)


def made_small(source: Source) -> Iterator[ModelSpec]:
    """Yield where a likelihood of labels, or what a policy earns, is trained as a loss itself."""
    text = source.text
    if not any(map(text.__contains__, _TRAINS)) or _STEPS.search(text) is None:
        return
    low = text.casefold()  # patterns that ignore case take several times as long
    if _ASCENDING.search(low) is not None:
        return
    tree = tree_of(source.path, text)
    earned = [*_earnings(tree)] if "log_prob" in text and "eward" in text else []
    against = _AGAINST.search(low) is not None
    likely = [] if against else [*_likelihoods(tree), *_densities(tree)]
    if not earned and not likely:
        return
    followers = Followers(tree)
    told: set[int] = set()
    for node, sign, score in (*earned, *likely):
        uses = followers.of(node, sign)
        if uses and all(one.sign > 0 for one in uses) and node.lineno not in told:
            told.add(node.lineno)
            yield _spec(source, source.place(node), score)


_REWARD, _LIKELIHOOD = "logarithm of a chance times what it earned", "log-likelihood of the labels"


def _spec(source: Source, place: Location, score: str) -> ModelSpec:
    torch = "torch" in source.text
    sought = Sought(
        seeker="training", score=score, largest=False, best_is_largest=True,
        remedy="train its negative",
    )  # fmt: skip
    return ModelSpec(
        framework=Framework.TORCH if torch else Framework.JAX,
        reader="python",
        call=place,
        sought=(Fact(sought, place),),
    )


def _earnings(tree: ast.Module) -> Iterator[tuple[ast.BinOp, int, str]]:
    """Yield logarithms of chances times what they earned, each with its sign."""
    turned = _turned(tree)
    clipped = any(_called_on_ratio(one) for one in walk(tree))
    for node in walk(tree):
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
            continue
        for logs, earned in ((node.left, node.right), (node.right, node.left)):
            (sign, log), (other, gain) = _unsigned(logs), _unsigned(earned)
            chance = _is_log(log) or (clipped and _RATIO.search(_name(log)) is not None)
            if chance and _is_earned(gain) and _name(gain) not in turned:
                yield node, sign * other, _REWARD


def _called_on_ratio(node: ast.AST) -> bool:
    """Tell whether a ratio of chances is kept within bounds, as of a policy near the last one."""
    if not isinstance(node, ast.Call) or called_by(node) not in ("clamp", "clip"):
        return False
    first = node.args[0] if node.args else None
    held = getattr(node.func, "value", None)
    return any(_RATIO.search(_name(one)) for one in (first, held) if isinstance(one, ast.expr))


def _turned(tree: ast.Module) -> set[str]:
    """Return the names of differences of which it is not known that they are earned."""
    found = set()
    for node in walk(tree):
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        value = node.value
        while isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            value = value.func.value if not value.args else value.args[0]
        minus = isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub)
        other = isinstance(value, ast.BinOp) and isinstance(value.op, ast.Sub)
        if minus or (other and isinstance(value, ast.BinOp) and not _gains(value.left)):
            found.add(_name(node.targets[0]))
    return found - {""}


def _gains(node: ast.expr) -> bool:
    text = ast.unparse(node)
    return _EARNED.search(text) is not None and _PAID.search(text) is None


def _unsigned(node: ast.expr) -> tuple[int, ast.expr]:
    """Return the sign of a factor, and the factor without it."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, inner = _unsigned(node.operand)
        return -sign, inner
    return 1, node


def _is_log(node: ast.expr) -> bool:
    """Tell whether an expression is the logarithm of a chance, by what it is called."""
    if isinstance(node, ast.BinOp):
        return False
    text = ast.unparse(node)
    return _LOGS.search(text) is not None and _NEGATIVE.search(text) is None


def _is_earned(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        return _gains(node.left)
    if isinstance(node, ast.BinOp):
        return False
    return _gains(node)


def _name(node: ast.expr) -> str:
    """Return what a name, or one with something done to its form, is called."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
        node = node.func.value
    return last_name(node)


def _likelihoods(tree: ast.Module) -> Iterator[tuple[ast.expr, int, str]]:
    """Yield the logarithms of the probabilities of labels, picked or multiplied."""
    logs = _logarithms(tree)
    for node in walk(tree):
        if isinstance(node, ast.Call) and called_by(node) in _PICKING:
            owner = getattr(node.func, "value", None)
            held = owner if _is_of(owner, logs) else node.args[0] if node.args else None
            if _is_of(held, logs):
                yield node, 1, _LIKELIHOOD
        elif isinstance(node, ast.Subscript) and _is_of(node.value, logs):
            index = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) else None
            if isinstance(index, ast.Call) and called_by(index) in _RANGES:
                yield node, 1, _LIKELIHOOD
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            for one, other in ((node.left, node.right), (node.right, node.left)):
                (sign, log), (turn, labels) = _unsigned(one), _unsigned(other)
                if _is_of(log, logs) and _LABELS.search(_name(labels) or called_by(labels)):
                    yield node, sign * turn, _LIKELIHOOD


def _densities(tree: ast.Module) -> Iterator[tuple[ast.expr, int, str]]:
    """Yield the logarithms of densities at the labels, as distributions give them."""
    for node in walk(tree):
        if isinstance(node, ast.Call) and called_by(node) == "log_prob" and len(node.args) == 1:
            name = _name(node.args[0])
            if _LABELS.search(name) and name not in _drawn(tree):
                yield node, 1, _LIKELIHOOD


def _drawn(tree: ast.Module) -> set[str]:
    """Return the names of what is drawn from a distribution: it is no label."""
    bound = (node for node in walk(tree) if isinstance(node, ast.Assign))
    return {
        one.id
        for node in bound
        if "sample" in ast.unparse(node.value)
        for target in node.targets
        for one in walk(target)
        if isinstance(one, ast.Name)
    }


def _is_of(node: ast.AST | None, logs: set[str]) -> bool:
    """Tell whether something is log-softmax of something, or a name that stands for one."""
    if isinstance(node, ast.Call):
        return called_by(node) in (logs | {"log_softmax"})
    return isinstance(node, ast.Name) and node.id in logs


def _logarithms(tree: ast.Module) -> set[str]:
    """Return the names that stand for log-softmax wherever they are bound, and such functions."""
    known: set[str] = set()
    for _ in range(3):  # a function, what it gives, and what is made of that
        told: dict[str, bool] = {}
        for node in walk(tree):
            if isinstance(node, ast.FunctionDef):
                given = [one.value for one in walk(node) if isinstance(one, ast.Return)]
                fits = bool(given) and all(_is_log_softmax(one, known) for one in given)
                told[node.name] = told.get(node.name, True) and fits
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    name = target.id if isinstance(target, ast.Name) else ""
                    told[name] = told.get(name, True) and _is_log_softmax(node.value, known)
        found = {name for name, fits in told.items() if fits and name}
        if found == known:
            break
        known = found
    return known


def _is_log_softmax(node: ast.expr | None, known: set[str]) -> bool:
    """Tell whether something is log-softmax, by its function or written out."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        return isinstance(node.right, ast.Call) and called_by(node.right) == "logsumexp"
    return _is_of(node, known)
