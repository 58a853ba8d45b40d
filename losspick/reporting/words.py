"""Phrases that several reports share, so that each thing is said in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from losspick.core.activations import LINEAR
from losspick.core.loss import VALUES
from losspick.core.numbers import confidence, count, number, plural, several, share
from losspick.core.profile import Profile, ProfileWarning
from losspick.core.recommendation import Candidate, Recommendation, SpelledLine
from losspick.core.vocabulary import Encoding, Kind
from losspick.reporting.safe_text import safe

_TARGETS_SHOWN = 4

#: Sums of thousands of terms that cancel each other leave less than this of their size.
_DUST = 1e-12

#: Encodings that say no more than the kind does.
_OBVIOUS = (Encoding.NUMBERS, Encoding.NONE)


def kind_words(kind: Kind) -> str:
    """Return a kind as it is said in a sentence."""
    return kind.value.replace("_", " ")


def target_words(target: Sequence[str]) -> str:
    """Return the names of the target columns, the first few of many."""
    if not target:
        return "target"
    shown = ", ".join(safe(name) for name in target[:_TARGETS_SHOWN])
    rest = len(target) - _TARGETS_SHOWN
    return f"{shown} and {rest} more" if rest > 0 else shown


def size_words(profile: Profile) -> str:
    """Return rows, missing and distinct values in a sentence."""
    if profile.described:
        return f"no data; {plural(profile.rows, 'row')} meant"
    missing = (
        f"{count(profile.missing)} missing ({share(profile.missing / profile.rows)})"
        if profile.missing and profile.rows
        else "none missing"
    )
    weight = f", weighted by {safe(profile.weight)}" if profile.weight else ""
    if profile.weightless:
        weight += f" ({count(profile.weightless)} without a weight)"
    weight += f", exposure in {safe(profile.exposure.column)}" if profile.exposure else ""
    return f"{plural(profile.rows, 'row')}, {missing}, {count(profile.distinct)} distinct{weight}"


def decision_words(profile: Profile) -> str:
    """Return the kind's confidence, the way it is written, and the nearest alternative."""
    if profile.described:
        return "(as you said)"
    others = [other for other in profile.alternatives if other.kind is not profile.kind]
    asked = profile.confidence == 1.0 and bool(others)  # probabilities are those without asking
    said = "(as asked)" if asked else f"({confidence(profile.confidence)})"
    if profile.writing.width > 1:
        said += f", written as lists of {profile.writing.width} numbers"
    elif profile.encoding not in _OBVIOUS:
        said += f", written as {profile.encoding.value}"
    if others and not asked:
        nearest = max(others, key=lambda other: other.confidence)
        said += f"; next: {kind_words(nearest.kind)} ({confidence(nearest.confidence)})"
    return said


def shape_facts(profile: Profile) -> tuple[str, ...]:
    """Return the shape of a numeric target as short phrases."""
    rate = profile.exposure.rate if profile.exposure else None
    facts = [
        ("median", number(profile.median), profile.median),
        ("mean", number(_settled(profile.mean, profile.std)), profile.mean),
        ("std", number(profile.std), profile.std),
        ("skew", number(_settled(profile.skew, 1.0), 3), profile.skew),
        ("tail index", number(profile.tail_index, 3), profile.tail_index),
        ("rate", number(rate, 3), rate),
        ("zeros", _zeros(profile), profile.zero_share or None),
        ("variance / mean", number(profile.dispersion, 3), _if_count(profile)),
        ("events seen", share(profile.event_share), profile.event_share),
    ]
    phrases = [f"{name} {text}" for name, text, value in facts if value is not None]
    return (*phrases, *_outlier_phrase(profile), *_texture(profile))


def _zeros(profile: Profile) -> str:
    """Return the share of zeros, with what distributions of such values expect."""
    said = share(profile.zero_share)
    if profile.expected_zero_share is not None:
        return (
            f"{said} (expected from the counts above 0: {share(profile.expected_zero_share)}, by a "
            f"Poisson: {share(profile.poisson_zero_share)})"
        )
    if profile.tweedie_zero_share is not None:
        return f"{said} (a gamma has none, the fitted Tweedie {share(profile.tweedie_zero_share)})"
    return f"{said} (a gamma has none)" if profile.kind is Kind.POSITIVE_CONTINUOUS else said


def _texture(profile: Profile) -> Iterator[str]:
    """Yield what is telling of ends, heaps and peaks."""
    for part, value in (
        (profile.floor_share, profile.minimum),
        (profile.ceiling_share, profile.maximum),
    ):
        if part:
            yield f"{share(part)} piled up at {number(value)}"
    if profile.heaping_step is not None:
        step = number(profile.heaping_step)
        yield f"{share(profile.heaping_share)} heaped on multiples of {step}"
    if profile.modes is not None and profile.modes > 1:
        yield f"{profile.modes} peaks, separation {number(profile.mode_separation, 2)}"


def _settled(value: float | None, scale: float | None) -> float | None:
    """Return 0 for what is a rounding error of 0 on its scale."""
    return 0.0 if value and scale and abs(value) < _DUST * scale else value


def _if_count(profile: Profile) -> float | None:
    return profile.dispersion if profile.kind is Kind.COUNT else None


def _outlier_phrase(profile: Profile) -> tuple[str, ...]:
    if profile.outlier_share is None:
        return ()
    if profile.outlier_share == 0:
        return ("no outliers",)
    said = f"outliers {share(profile.outlier_share)}"
    after = profile.log_outlier_share
    if after is not None and abs(after - profile.outlier_share) > _TELLING * profile.outlier_share:
        said += f" ({share(after)} after the logarithm)"
    if profile.outlier_loss_share is not None:
        said += f", {share(profile.outlier_loss_share)} of the squared loss"
    return (said,)


#: Where features explain less of the classes, trees are wrong of their own accord.
LITTLE = 0.25


def residual_facts(profile: Profile) -> tuple[str, ...]:
    """Return what the features leave of the target as short phrases, none if nobody asked."""
    if profile.explained_share is None:
        return ()
    part = profile.explained_share
    said = f"explain {share(part)} of the variance" if part > 0 else "explain nothing"
    if profile.sure_error_share is not None:
        doubted = f"trees contradict about {share(profile.sure_error_share)} of the labels they "
        explained = f"the other columns {said}" + " of the classes" * (part > 0)
        doubted += "are surest of" + ": they know too little to tell wrong ones" * (part < LITTLE)
        return (explained, doubted)
    outliers = f"residuals: outliers {share(profile.residual_outlier_share)}"
    if profile.residual_outlier_share:
        outliers += f", {share(profile.residual_outlier_loss_share)} of the squared loss"
    ratio = profile.residual_spread_ratio
    facts = [
        ("std", number(profile.residual_std), profile.residual_std),
        ("skew", number(_settled(profile.residual_skew, 1.0), 3), profile.residual_skew),
        ("tail index", number(profile.residual_tail_index, 3), profile.residual_tail_index),
        ("spread high / low", number(ratio, 3), ratio),
    ]
    shown = (f"{name} {text}" for name, text, value in facts if value is not None)
    return (f"the other columns {said}", outliers, *shown)


def balance_facts(profile: Profile) -> tuple[str, ...]:
    """Return the balance of the classes as short phrases."""
    phrases = []
    if profile.minority_share is not None:
        phrases.append(f"smallest class {share(profile.minority_share)}")
    if profile.imbalance_ratio is not None:
        phrases.append(f"imbalance {number(profile.imbalance_ratio, 3)} to 1")
    if profile.effective_classes is not None and profile.class_count is not None:
        effective = number(profile.effective_classes, 3)
        phrases.append(f"effective classes {effective} of {profile.class_count}")
    if profile.labels_per_row is not None:
        phrases.append(f"{number(profile.labels_per_row, 3)} labels a row")
    return tuple(phrases)


def warning_words(warning: ProfileWarning, rows_shown: int = 5) -> str:
    """Return a warning with the first of its row numbers."""
    if not warning.rows or re.search(r"\brows? \d", warning.message):
        return warning.message
    shown = ", ".join(str(row) for row in warning.rows[:rows_shown])
    more = ", …" if len(warning.rows) > rows_shown else ""
    noun = "row" if len(warning.rows) == 1 else "rows"
    return f"{warning.message.rstrip('.')} ({noun} {shown}{more})."


def head_words(candidate: Candidate) -> str:
    """Return the output layer that a loss is trained with."""
    units = candidate.units
    width = candidate.width if units is None else plural(units, "unit")
    return f"{candidate.activation}, {width}"


def value_words(value: float | tuple[float, ...]) -> str:
    """Return a number, or the first few of several with fewer digits each."""
    if isinstance(value, tuple) and len(value) > 1:
        return several(value, digits=3, limit=4)
    return number(value[0] if isinstance(value, tuple) else value)


def given_words(line: SpelledLine) -> str:
    """Return what a spelling is given, where that is more than a plain number."""
    if line.activation != LINEAR.name:
        return f"after {line.activation}, on {line.form}"
    return "" if line.form == VALUES.name else f"on {line.form}"


def is_importable(line: SpelledLine) -> bool:
    """Tell whether a framework has the loss; else its code is part of the snippet."""
    return "." in line.call.partition("(")[0]


def as_sentence(phrase: str) -> str:
    """Return a phrase with a capital at its start and a full stop at its end."""
    return f"{phrase[:1].upper()}{phrase[1:].rstrip('.')}."


def tie_words(ranking: Sequence[Candidate]) -> str | None:
    """Return what a tie at the top means, None where there is none."""
    tied = [candidate.loss for candidate in ranking if candidate.tied_with_best]
    if ranking and ranking[0].loss not in tied:
        tied.insert(0, ranking[0].loss)
    if len(tied) < 2:
        return None
    choice = "either will do" if len(tied) == 2 else "any of them will do"
    return f"{', '.join(tied[:-1])} and {tied[-1]} are tied: {choice}."


def metric_words(recommendation: Recommendation) -> str | None:
    """Return what each common metric would put first, None where there are none."""
    by_loss: dict[str, list[str]] = {}
    for change in recommendation.metric_changes:
        by_loss.setdefault(change.loss, []).append(change.metric)
    if not by_loss:
        return None
    return "; ".join(f"{', '.join(metrics)} → {loss}" for loss, metrics in by_loss.items())


#: A reason that weighs less than this share of a loss's weightiest one does not speak for it.
_TELLING = 0.25


def telling_reasons(ranking: Sequence[Candidate]) -> tuple[str, ...]:
    """Return one sentence a loss: its weightiest reason, unless a loss before it was given it."""
    said: set[str] = set()
    told = []
    for candidate in ranking:
        sentence = _weightiest(candidate, said)
        said.add(sentence)
        told.append(sentence)
    return tuple(told)


def _weightiest(candidate: Candidate, said: set[str]) -> str:
    most = max((abs(reason.points) for reason in candidate.reasons), default=0.0)
    for reason in sorted(candidate.reasons, key=lambda one: one.points * candidate.points < 0):
        if not reason.leads:
            continue
        sentence = reason.why if reason.points > 0 else f"Against it: {reason.why}"
        if abs(reason.points) > _TELLING * most and sentence not in said:
            return sentence
    return candidate.summary
