"""Outputs of another model in the place of targets, as a teacher's are."""

from __future__ import annotations

from typing import TypeAlias

from losspick.checking.spellings import Spelled
from losspick.core.domains import TargetDomain
from losspick.core.spec import ModelSpec

#: Message, consequence, fix.
Said: TypeAlias = tuple[str, str | None, str]

_DIVERGENCES = frozenset({"torch.nn.KLDivLoss", "torch.nn.functional.kl_div"})
_BOTH = frozenset({"torch.nn.CrossEntropyLoss", "torch.nn.functional.cross_entropy"})
_WITH_LOGARITHMS = "optax.kl_divergence_with_log_targets"
#: What outputs are called that are no probabilities.
_NO_SHARES = {"linear": "raw scores", "log_softmax": "logarithms", "log_sigmoid": "logarithms"}
_NO_LOGARITHMS = {"linear": "raw scores", "softmax": "probabilities"}
_ROWS = frozenset({TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS})
_NO_DISTANCE = (
    "What is computed is no distance between distributions: its least value is not where the two "
    "models agree."
)


def refused(spec: ModelSpec, known: Spelled) -> Said | None:
    """Return what is said where a loss takes targets of another form; None: nothing is."""
    told = spec.target_activation
    whole = spec.target_dtype is not None and spec.target_dtype.value in ("int", "bool")
    if spec.loss is None or told is None or not spec.peer or spec.swapped or whole:
        return None
    logarithms = _takes_logarithms(spec)
    if logarithms is None:
        return None
    divergence = spec.loss.value.path in _DIVERGENCES and told.value == "log_softmax"
    if not divergence and (spec.activation is None or not _takes_rows(spec, known)):
        return None
    names = _NO_LOGARITHMS if logarithms else _NO_SHARES
    if told.value not in names:
        return None
    taken = "logarithms of probabilities" if logarithms else "probabilities"
    return (
        f"{spec.loss.value.written} takes {taken} as targets; these are {names[told.value]}.",
        _NO_DISTANCE if not divergence else None,
        _fix(spec, told.value, logarithms=logarithms),
    )


def _takes_logarithms(spec: ModelSpec) -> bool | None:
    """Tell whether a loss takes targets as logarithms; None: that is not known."""
    if spec.loss is None or spec.loss.value.unread:
        return None
    if spec.loss.value.path not in _DIVERGENCES:
        return spec.loss.value.path == _WITH_LOGARITHMS
    if "log_target" not in spec.loss.value.names:
        return False
    given = spec.loss.value.argument("log_target")
    return bool(given.value) if given is not None else None


def _takes_rows(spec: ModelSpec, known: Spelled) -> bool:
    """Tell whether a loss takes a row of probabilities for each row, torch's beside indices."""
    path = spec.loss.value.path if spec.loss is not None else ""
    taken = {known.spelling.targets or known.loss.targets, *known.spelling.also_takes}
    return not _ROWS.isdisjoint(taken) or path in _BOTH


def _fix(spec: ModelSpec, told: str, *, logarithms: bool) -> str:
    torch = spec.loss is not None and spec.loss.value.path in _DIVERGENCES
    if logarithms:
        return "apply log_softmax to them" if told == "linear" else "take their logarithms"
    if told == "linear":
        return "apply softmax to them"
    return "set log_target=True, or give probabilities" if torch else "give probabilities"
