"""What to expect of the first loss, in one sentence with its uncertainty."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.recommendation import ExpectedGain, Recommendation


def gain_words(recommendation: Recommendation) -> Iterator[str]:
    """Yield a sentence for each expected gain."""
    for gain in recommendation.expected_gains:
        yield _claim(gain, recommendation.ranking[0].loss) + _numbers(gain)


def _claim(gain: ExpectedGain, first: str) -> str:
    if gain.with_step:
        return f"The step afterwards with the default ({gain.over}): "
    if first != gain.over:
        lead = "Either will do: expected" if gain.level else "Expected"
        return f"{lead} gain over the default ({gain.over}) "
    if gain.level:
        return f"{gain.over} is the default, but either will do: expected gain of {gain.loss} "
    return f"{gain.over} is the default: expected gain of {gain.loss} over it "


def _numbers(gain: ExpectedGain) -> str:
    mean, low, high = (_signed(value) for value in (gain.mean, gain.low, gain.high))
    better = "lower" if gain.mean >= 0.0 else "higher"
    unit = f"% ({better} {gain.metric})" if gain.unit == "percent" else f"points of {gain.metric}"
    found = f"{mean} {unit}, 90 % interval {low} to {high}"
    return f"{found}, from {gain.data_sets} data sets (better on {gain.better_on})."


def _signed(value: float) -> str:
    return f"{value:+.2g}" if abs(value) < 10.0 else f"{value:+.0f}"
