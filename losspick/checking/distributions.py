"""Distributions that are given probabilities as logits, or logits as probabilities."""

from __future__ import annotations

import math
from typing import TypeAlias

from losspick.core.finding import Check, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework

#: Message, consequence, fix.
Said: TypeAlias = tuple[str, str, str]

_OWN = {
    "Categorical": "softmax", "OneHotCategorical": "softmax", "Bernoulli": "sigmoid",
    "categorical": "softmax", "stateless_categorical": "softmax", "multinomial": "softmax",
    "choice": "softmax", "bernoulli.logpmf": "sigmoid",
}  # fmt: skip
#: Functions of any library that refuse to draw with negative numbers.
_REFUSING = ("multinomial", "choice")


def finding_of(check: Check, spec: ModelSpec, said: Said | None) -> Finding | None:
    """Return what is said of a distribution as a finding; None: nothing is."""
    if said is None or spec.loss is None or spec.activation is None:
        return None
    message, consequence, fix = said
    return check.finding(
        spec.loss.place,
        message,
        consequence=consequence,
        fix=fix,
        related=(spec.activation.place,),
    )


def twice(spec: ModelSpec) -> Said | None:
    """Return what is said where a distribution applies to its logits what they have gone through.

    Equal logits but for one that is 1 give it a share of e / (e + K - 1) of K classes.
    """
    name, given = _given(spec)
    link = _OWN.get(name)
    applied = spec.activation.value if spec.activation is not None else None
    if given != "logits" or link is None or applied != link:
        return None
    classes = spec.units.value if spec.units is not None and link == "softmax" else 2
    most = math.e / (math.e + max(classes, 2) - 1)
    known = link == "sigmoid" or spec.units is not None
    bound = f"{most:.3g}" if known else f"{most:.3g}, and less with more than 2 classes"
    return (
        f"{name} applies {link} to logits by itself, so {link} before it leaves no outcome a "
        f"probability above {bound}.",
        "What is drawn stays close to chance however sure the model is, and gradients shrink.",
        f"{name}(probs=...), or leave the {link} out"
        if name[0].isupper()
        else f"leave the {link} out, or give it logarithms of probabilities",
    )


def raw(spec: ModelSpec) -> Said | None:
    """Return what is said where a distribution is given as probabilities what can be negative."""
    name, given = _given(spec)
    applied = spec.activation.value if spec.activation is not None else ""
    if given.startswith(_POSITIVE) and applied == "linear":
        shown = f": {name}(..., {given}=softplus(...))" if name[0].isupper() else ""
        return (
            f"{name} takes a {given.rstrip('01')} above 0; linear gives any number.",
            _consequence(spec.framework, name, logarithms=False),
            f"softplus or exp before it{shown}",
        )
    if given != "probs" or name not in _OWN or applied not in _NEGATIVE:
        return None
    taken = "numbers between 0 and 1" if name == "Bernoulli" else "numbers that are not negative"
    logarithms = applied.startswith("log_")
    before = "exp" if logarithms else f"{_OWN[name]} instead" if applied == "tanh" else _OWN[name]
    return (
        f"{name} takes {taken} as probs; {applied} gives {_NEGATIVE[applied]}.",
        _consequence(spec.framework, name, logarithms=logarithms),
        f"{name}(logits=...), or {before} before it"
        if name[0].isupper()
        else f"{before} before it",
    )


#: What distributions take that is above 0.
_POSITIVE = ("scale", "rate", "concentration")
#: Activations that give negative numbers, and what they give.
_NEGATIVE = {
    "linear": "any number", "tanh": "numbers from -1 to 1",
    "log_softmax": "logarithms, which are negative",
    "log_sigmoid": "logarithms, which are negative",
}  # fmt: skip
#: Distributions that divide what they are given by its sum.
_DIVIDING = ("Categorical", "OneHotCategorical")


def _consequence(framework: Framework, name: str, *, logarithms: bool) -> str:
    """Return what becomes of negative numbers."""
    if logarithms and framework is Framework.TORCH and name in _DIVIDING:
        # what is checked is what comes out of the division
        return (
            "Divided by their sum they are positive, and no error is raised: the likelier an "
            "outcome, the less often it is drawn."
        )
    if framework is Framework.TORCH or name in _REFUSING:
        return "An error is raised as soon as one of them lies outside."
    return "Logarithms of negative numbers are nan, and so is what is trained with them."


def _given(spec: ModelSpec) -> tuple[str, str]:
    """Return the name of the distribution, and as what it is given the output."""
    if spec.loss is None or ".distributions." not in spec.loss.value.path:
        return "", ""
    given = spec.loss.value.argument("given")
    return spec.loss.value.written, str(given.value) if given is not None else ""
