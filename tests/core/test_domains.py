"""The algebra of domains: covering, links, simplexes over one unit."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from losspick.core.activations import ACTIVATIONS, activation_names
from losspick.core.domains import (
    LOG_SIMPLEX,
    LOG_UNIT,
    NONNEGATIVE,
    OPEN_UNIT,
    POSITIVE,
    REAL,
    SIMPLEX,
    SYMMETRIC,
    Interval,
    Link,
    TargetDomain,
    reachable,
)

E = math.e


@pytest.mark.parametrize(
    ("link", "domain", "units", "low", "high"),
    [
        (Link.IDENTITY, REAL, None, -math.inf, math.inf),
        (Link.IDENTITY, SIMPLEX, 1, 1.0, 1.0),
        (Link.IDENTITY, LOG_SIMPLEX, 1, 0.0, 0.0),
        (Link.LOGIT, REAL, 1, 0.0, 1.0),
        (Link.LOGIT, OPEN_UNIT, 1, 0.5, E / (1 + E)),
        (Link.LOGIT, SYMMETRIC, 1, 1 / (1 + E), E / (1 + E)),
        (Link.LOGIT, NONNEGATIVE, 1, 0.5, 1.0),
        (Link.SOFTMAX, REAL, 5, 0.0, 1.0),
        (Link.SOFTMAX, REAL, 1, 1.0, 1.0),
        (Link.SOFTMAX, SIMPLEX, 3, 1 / (1 + 2 * E), E / (E + 2)),
        (Link.SOFTMAX, SIMPLEX, 10, 1 / (1 + 9 * E), E / (E + 9)),
        (Link.SOFTMAX, LOG_SIMPLEX, 3, 0.0, 1.0),
        (Link.SOFTMAX, NONNEGATIVE, 3, 0.0, 1.0),
        (Link.LOG, REAL, 1, 0.0, math.inf),
        (Link.LOG, POSITIVE, 1, 1.0, math.inf),
        (Link.LOG, LOG_UNIT, 1, 0.0, 1.0),
        (Link.LOG1P, NONNEGATIVE, 1, 0.0, math.inf),
        (Link.NORMALISE, OPEN_UNIT, 3, 0.0, 1.0),
        (Link.NORMALISE, OPEN_UNIT, 1, 1.0, 1.0),
    ],
)
def test_reachable_values(link, domain, units, low, high):
    reached = reachable(link, domain, units)
    assert (reached.low, reached.high) == pytest.approx((low, high))


def test_softmax_twice_has_the_measured_floor():
    """min loss = log(1 + (K - 1)/e): 0.5514 for three classes, 1.4612 for ten."""
    for classes, floor in ((3, 0.5514), (10, 1.4612)):
        top = reachable(Link.SOFTMAX, SIMPLEX, classes).high
        assert -math.log(top) == pytest.approx(floor, abs=1e-4)


def test_unknown_number_of_units_concludes_nothing_from_it():
    assert reachable(Link.SOFTMAX, SIMPLEX, None).high == pytest.approx(E / (E + 1))
    assert SIMPLEX.over(None) is SIMPLEX


ends = st.floats(-50, 50) | st.sampled_from([-math.inf, math.inf])


@given(ends, ends, st.booleans(), st.booleans())
def test_an_interval_contains_itself_and_covers_what_it_contains(a, b, low_open, high_open):
    interval = Interval(min(a, b), max(a, b), low_open, high_open)
    assert interval.contains(interval)
    assert interval.covers(interval)
    closure = Interval(interval.low, interval.high)
    assert closure.contains(interval)
    finite_open_end = (low_open and math.isfinite(interval.low)) or (
        high_open and math.isfinite(interval.high)
    )
    assert interval.contains(closure) is not finite_open_end
    assert interval.covers(closure)


@given(st.floats(-30, 30), st.floats(0.01, 20), st.integers(2, 50))
def test_softmax_range_is_what_the_extreme_logits_give(low, width, units):
    high = low + width
    from losspick.core.domains import PredictionDomain

    reached = reachable(Link.SOFTMAX, PredictionDomain("test", Interval(low, high)), units)
    best = math.exp(high) / (math.exp(high) + (units - 1) * math.exp(low))
    worst = math.exp(low) / (math.exp(low) + (units - 1) * math.exp(high))
    assert reached.high == pytest.approx(best, rel=1e-9)
    assert reached.low == pytest.approx(worst, rel=1e-9)


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("zero_one", "real", True),
        ("zero_one", "count", True),
        ("zero_one", "unit_interval", True),
        ("plus_minus_one", "nonnegative", False),
        ("count", "positive", False),
        ("rank", "class_index", True),
        ("rank", "real", True),
        ("class_index", "real", False),
        ("class_index", "rank", False),
        ("one_hot", "soft_labels", True),
        ("soft_labels", "one_hot", False),
        ("angle", "real", False),
    ],
)
def test_target_domains_nest(inner, outer, expected):
    assert TargetDomain(inner).within(TargetDomain(outer)) is expected


@pytest.mark.parametrize("domain", list(TargetDomain))
def test_a_nested_domain_has_a_nested_hull(domain):
    assert domain.words
    for outer in TargetDomain:
        of_probabilities = (TargetDomain.CLASS_INDEX, TargetDomain.TOKEN)
        if domain.within(outer) and outer not in of_probabilities:
            assert outer.hull.covers(domain.hull)


def test_activation_names_mean_one_activation_each():
    claimed = [name for a in ACTIVATIONS for name in (a.name, *a.aliases)]
    assert len(claimed) == len(set(claimed)) == len(activation_names())


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(), "(-∞, ∞)"),
        (Interval(0.0), "[0, ∞)"),
        (Interval(0.0, 1.0, low_open=True), "(0, 1]"),
        (Interval(1.0, 1.0), "{1}"),
    ],
)
def test_intervals_print_as_mathematicians_write_them(interval, text):
    assert str(interval) == text
