"""Counts over an exposure: the rate, the spread around it, and what is refused."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import optimize, stats

import losspick
from losspick.errors import UsageError
from losspick.profiling.measuring.offset import fit_with_offset

DRAW = np.random.default_rng(12)
ROWS = 4_000
YEARS = DRAW.uniform(0.05, 3.0, ROWS)
CLAIMS = DRAW.poisson(0.8 * YEARS)


def table(**more: object) -> pd.DataFrame:
    return pd.DataFrame({"n_claims": CLAIMS, "years": YEARS, **more})


def test_the_spread_is_that_at_equal_exposure() -> None:
    plain = losspick.profile(table(), "n_claims")
    found = losspick.profile(table(), "n_claims", exposure="years")
    assert plain.exposure is None
    assert plain.dispersion > 1.25
    assert found.dispersion == pytest.approx(1.0, abs=0.07)
    assert found.exposure.rate == pytest.approx(CLAIMS.sum() / YEARS.sum())
    assert found.exposure.total == pytest.approx(YEARS.sum())
    assert found.poisson_zero_share == pytest.approx(np.exp(-found.exposure.rate * YEARS).mean())
    assert abs(found.zero_share - found.poisson_zero_share) < 0.02 < plain.zero_share
    assert "for each unit of 'years'" in found.evidence[-1]
    assert (found.kind, found.mean, found.std) == (plain.kind, plain.mean, plain.std)


def test_an_exposure_of_one_changes_nothing() -> None:
    plain = losspick.profile(table(), "n_claims")
    found = losspick.profile(table(one=1), "n_claims", exposure="one")
    assert found.dispersion == pytest.approx(plain.dispersion, rel=1e-12)
    assert found.exposure.rate == pytest.approx(plain.mean)
    assert found.poisson_zero_share == pytest.approx(plain.poisson_zero_share)


def test_the_unit_of_the_exposure_changes_only_the_rate() -> None:
    years = losspick.profile(table(), "n_claims", exposure="years")
    days = losspick.profile(table(days=YEARS * 365), "n_claims", exposure="days")
    assert days.dispersion == pytest.approx(years.dispersion)
    assert days.exposure.rate == pytest.approx(years.exposure.rate / 365)


def test_weights_count_rows() -> None:
    weight = DRAW.integers(0, 3, ROWS)
    weighted = losspick.profile(table(w=weight), "n_claims", exposure="years", weight="w")
    repeated = losspick.profile(
        table().loc[np.repeat(np.arange(ROWS), weight)], "n_claims", exposure="years"
    )
    assert weighted.exposure.rate == pytest.approx(repeated.exposure.rate)
    assert weighted.exposure.total == pytest.approx(repeated.exposure.total)
    assert weighted.dispersion == pytest.approx(repeated.dispersion, rel=1e-3)


def test_exposures_can_be_given_as_such_and_may_have_gaps() -> None:
    gaps = np.where(np.arange(ROWS) < 7, np.nan, YEARS)
    found = losspick.profile(table()[["n_claims"]], "n_claims", exposure=gaps)
    assert found.exposure.rate == pytest.approx(CLAIMS[7:].sum() / YEARS[7:].sum())
    (lost,) = (each for each in found.warnings if each.code == "rows-without-exposure")
    assert lost.message.startswith("7 rows have no exposure")


FIVE_WRONG = np.where(np.arange(ROWS) < 5, -1.5, YEARS)
WRONG = np.where(np.isin(np.arange(ROWS), [2, 5]), -1.5, YEARS)


@pytest.mark.parametrize(
    ("data", "target", "exposure", "said"),
    [
        (table(), "n_claims", "year", "there is no column 'year'"),
        (table(), "n_claims", "n_claims", "both target and exposure"),
        (table(bad=WRONG), "n_claims", "bad", "row 3 has -1.5, row 6 has -1.5"),
        (table(bad=0.0), "n_claims", "bad", r"row 5 has 0 \(4,000 such rows\)"),
        (table(bad=FIVE_WRONG), "n_claims", "bad", r"row 5 has -1\.5\nfix"),
        (table(bad="long"), "n_claims", "bad", "exposures must be numbers"),
        (table(y=CLAIMS > 0), "y", "years", "this target is binary"),
        (table(y=DRAW.normal(size=ROWS)), "y", "years", "this target is continuous"),
        (table(), "n_claims", YEARS[:9], "9 exposures for 4000 rows"),
        (table(bad=np.nan), "n_claims", "bad", "no row with an exposure|must be numbers"),
    ],
)
def test_what_is_no_exposure_is_refused(
    data: pd.DataFrame, target: str, exposure: object, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        losspick.profile(data, target, exposure=exposure)


def test_a_finished_profile_takes_no_exposure() -> None:
    found = losspick.profile(table(), "n_claims")
    with pytest.raises(UsageError, match="a profile is finished"):
        losspick.recommend(found, exposure=YEARS)


def _likelihood(counts: np.ndarray, over: np.ndarray, size: float, weight: np.ndarray) -> float:
    """The largest log-likelihood of a size over all rates, by the reference."""

    def lost(log_rate: float) -> float:
        mean = np.exp(log_rate) * over
        return -float(weight @ stats.nbinom.logpmf(counts, size, size / (size + mean)))

    return -float(optimize.minimize_scalar(lost, bracket=(-3.0, 3.0)).fun)


@pytest.mark.parametrize("size", [0.5, 5.0, 50.0])
def test_the_size_is_that_of_the_largest_likelihood_with_an_offset(size: float) -> None:
    draw = np.random.default_rng(3)
    over = np.exp(draw.normal(2.0, 1.5, 1_000))
    counts = draw.poisson(draw.gamma(size, 0.7 * over / size))
    weight = draw.integers(1, 4, counts.size).astype(float)
    fit = fit_with_offset(counts.astype(float), over, weight)
    assert fit is not None
    found = fit.size
    assert found == pytest.approx(size, rel=0.35)
    best = _likelihood(counts, over, found, weight)
    rate = np.average(counts, weights=weight) / np.average(over, weights=weight)
    poisson = float(weight @ stats.poisson.logpmf(counts, rate * over))
    assert fit.gain * weight.sum() == pytest.approx(best - poisson, rel=1e-4)
    for other in (0.97 * found, 1.03 * found):
        assert _likelihood(counts, over, other, weight) < best


def test_amounts_have_no_size() -> None:
    assert fit_with_offset(np.array([1.5, 2.0]), np.ones(2), np.ones(2)) is None
    assert fit_with_offset(np.zeros(3), np.ones(3), np.ones(3)) is None


def test_the_dispersion_in_the_code_is_that_with_the_offset() -> None:
    draw = np.random.default_rng(4)
    over = np.exp(draw.normal(3.0, 1.5, 500))
    frame = pd.DataFrame({"n_claims": draw.poisson(draw.gamma(20.0, over / 20.0)), "years": over})
    profile = losspick.profile(frame, "n_claims", exposure="years")
    assert profile.exposure.size == pytest.approx(20.0, rel=0.4)
    shown = losspick.recommend(profile, framework="torch")
    (value,) = (
        each
        for ranked in shown.ranking
        if ranked.loss == "negative_binomial"
        for each in ranked.parameters
    )
    assert value.value == pytest.approx(1.0 / profile.exposure.size)
    assert "offset log(years)" in value.why


@pytest.mark.parametrize(("size", "first"), [(2.0, "negative_binomial"), (None, "poisson")])
def test_the_spread_at_equal_exposure_decides_for_the_loss(size: float | None, first: str) -> None:
    draw = np.random.default_rng(6)
    over = draw.gamma(1.0, 1.0, 3_000) + 0.01
    means = 1.5 * over if size is None else draw.gamma(size, 1.5 * over / size)
    frame = pd.DataFrame({"n_claims": draw.poisson(means), "years": over})
    shown = losspick.recommend(frame, "n_claims", exposure="years")
    assert shown.ranking[0].loss == first
    assert (shown.profile.exposure.spread_nats > 10.0) is (size is not None)
    assert losspick.recommend(frame, "n_claims").ranking[0].loss == "negative_binomial"
