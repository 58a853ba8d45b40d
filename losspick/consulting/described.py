"""A profile made of answers: facts that were not said stay unknown, and no rule speaks of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.core.answers import USUAL_ROWS, Amount, Answers
from losspick.core.numbers import count, share
from losspick.core.profile import ClassCount, Profile
from losspick.core.vocabulary import Encoding, Kind


@dataclass(frozen=True, slots=True)
class _Tails:
    """Facts about the tails that an answer is taken for."""

    outlier_share: float | None = None
    outlier_loss_share: float | None = None
    kurtosis: float | None = None


#: A normal distribution has no outliers beyond the fences; of 50 values one far away is a few, and
#: holds a third of the squared loss.
_TAILS: Mapping[Amount | None, _Tails] = MappingProxyType(
    {
        None: _Tails(),
        Amount.NONE: _Tails(0.0, 0.0, 0.0),
        Amount.FEW: _Tails(0.02, 0.3, 4.0),
        Amount.MANY: _Tails(0.06, 0.6, 20.0),
    }
)

#: Skewness and orders of magnitude: a long tail is taken for that of a log-normal distribution
#: whose logarithm has a standard deviation of 1.
_SPAN: Mapping[bool | None, tuple[float | None, float | None]] = MappingProxyType(
    {None: (None, None), True: (6.2, 2.0), False: (0.0, 0.5)}
)

_TWO_CLASSES = frozenset({Kind.BINARY, Kind.MASK})
#: Classes, levels and labels that are taken for granted where nobody says how many there are.
_USUAL: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.MULTICLASS: 10,
        Kind.ONE_HOT: 10,
        Kind.SOFT_LABEL: 10,
        Kind.ORDINAL: 5,
        Kind.MULTILABEL: 10,
        Kind.SEQUENCE: 10_000,
    }
)
_ENCODINGS: Mapping[Kind, Encoding] = MappingProxyType(
    {
        Kind.BINARY: Encoding.ZERO_ONE,
        Kind.MASK: Encoding.ZERO_ONE,
        Kind.MULTICLASS: Encoding.INTEGERS_FROM_ZERO,
        Kind.ORDINAL: Encoding.INTEGERS_FROM_ZERO,
        Kind.ONE_HOT: Encoding.ONE_HOT,
        Kind.MULTILABEL: Encoding.MULTI_HOT,
    }
)
_CLASSES = frozenset({Kind.MULTICLASS, Kind.ORDINAL, Kind.ONE_HOT, Kind.SOFT_LABEL})


def described(answers: Answers) -> Profile:
    """Return the profile that answers amount to."""
    rows = answers.rows or USUAL_ROWS
    classes = _classes(answers, rows)
    shares = [one.share for one in classes]
    tails = _TAILS[answers.outliers]
    skew, magnitudes = _SPAN[answers.long_tail]
    return Profile(
        target=("target 1", "target 2") if answers.meant is Kind.MULTI_TARGET else ("target",),
        rows=rows,
        missing=0,
        distinct=_class_count(answers) or 0,
        kind=answers.meant,
        task=answers.task,
        confidence=1.0,
        alternatives=(),
        evidence=tuple(_said(answers)),
        warnings=(),
        encoding=_ENCODINGS.get(answers.meant, Encoding.NONE),
        source=("Described in words, without data: what was not said is left open.",),
        classes=classes or None,
        class_count=_class_count(answers),
        minority_share=min(shares, default=None),
        imbalance_ratio=max(shares) / min(shares) if shares else None,
        effective_classes=math.exp(-sum(p * math.log(p) for p in shares)) if shares else None,
        described=True,
        outlier_share=tails.outlier_share,
        outlier_loss_share=tails.outlier_loss_share,
        kurtosis=tails.kurtosis,
        skew=skew,
        orders_of_magnitude=magnitudes,
    )


def _class_count(answers: Answers) -> int | None:
    return 2 if answers.meant in _TWO_CLASSES else answers.classes or _USUAL.get(answers.meant)


def _classes(answers: Answers, rows: int) -> tuple[ClassCount, ...]:
    """Return the classes where the share of the rarest is known; the others share the rest."""
    rarest, number = answers.minority_share, _class_count(answers)
    if rarest is None or number is None or answers.meant not in _TWO_CLASSES | _CLASSES:
        return ()
    rest = (1.0 - rarest) / (number - 1)
    shares = [rest] * (number - 1) + [rarest]
    return tuple(ClassCount(str(code), part * rows, part) for code, part in enumerate(shares))


def _said(answers: Answers) -> Iterator[str]:
    """Yield what the answers were, and what is taken for granted."""
    task = answers.task.value.replace("_", " ")
    yield f"you said: {task}" + ("" if answers.kind is None else f", {_words(answers.kind)} values")
    if answers.classes is not None:
        yield f"you said: {answers.classes} {_CLASS_WORDS.get(answers.meant, 'classes')}"
    if answers.minority_share is not None:
        yield f"you said: {share(answers.minority_share)} of the rarest class"
    if answers.outliers is not None:
        tails = _TAILS[answers.outliers]
        yield (
            f"you said: outliers {answers.outliers}; taken for {share(tails.outlier_share)} of "
            f"the rows with {share(tails.outlier_loss_share)} of the squared loss"
        )
    if answers.long_tail is not None:
        yield f"you said: {'a' if answers.long_tail else 'no'} long tail of large values"
    granted = [f"{count(USUAL_ROWS)} rows"] if answers.rows is None else []
    if answers.classes is None and answers.meant in _USUAL:
        granted.append(
            f"{count(_USUAL[answers.meant])} {_CLASS_WORDS.get(answers.meant, 'classes')}"
        )
    if granted:
        yield f"taken for granted: {' and '.join(granted)}"


_CLASS_WORDS = {Kind.MULTILABEL: "labels", Kind.ORDINAL: "levels", Kind.SEQUENCE: "tokens"}


def _words(kind: Kind) -> str:
    return kind.value.replace("_", " ")
