"""A table of common targets and the kind that a statistician would name."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from made_columns import booleans, lists, numbers, text

from losspick.core.vocabulary import TASK_OF_KIND, Kind
from losspick.profiling.column import Column, Storage
from losspick.profiling.run import profile_columns

ROWS = 600


def draw(seed: int = 5) -> np.random.Generator:
    return np.random.default_rng(seed)


def pick(levels: str, seed: int = 3, rows: int = ROWS) -> list[str]:
    words = [level.strip() for level in levels.split("|")]
    weights = np.linspace(1.0, 2.0, len(words))
    chosen = draw(seed).choice(len(words), rows, p=weights / weights.sum())
    return [words[i] for i in chosen]


def skewed_codes(shares: list[float], start: int = 1) -> np.ndarray:
    return draw().choice(len(shares), ROWS, p=np.array(shares) / sum(shares)) + start


def inflated(positive: np.ndarray, zeros: float) -> np.ndarray:
    return np.where(draw(9).random(positive.size) < zeros, 0.0, positive)


#: name of the column, its kind, and how to make it; neighbours' names where they matter.
CASES: list[tuple[str, Kind, Callable[[str], Column], tuple[str, ...]]] = []


def case(
    name: str, kind: Kind, make: Callable[[str], Column], neighbours: tuple[str, ...] = ()
) -> None:
    CASES.append((name, kind, make, neighbours))


def number_case(
    name: str, kind: Kind, values: Callable[[], object], neighbours: tuple[str, ...] = ()
) -> None:
    case(name, kind, lambda n: numbers(values(), n), neighbours)  # type: ignore[arg-type]


def text_case(name: str, kind: Kind, levels: str) -> None:
    case(name, kind, lambda n: text(pick(levels), n))


K = Kind
# Real numbers
number_case("y", K.CONTINUOUS, lambda: draw().normal(0, 1, ROWS))
number_case("target", K.CONTINUOUS, lambda: draw().normal(0, 50, ROWS).round())
number_case("daily_return", K.CONTINUOUS, lambda: draw().standard_t(3, ROWS) / 100)
number_case("temperature", K.CONTINUOUS, lambda: draw().normal(15, 2, ROWS).round(1))
number_case("temp_max", K.CONTINUOUS, lambda: draw().normal(60, 9, ROWS).round())
number_case("log_price", K.CONTINUOUS, lambda: draw().normal(12, 0.4, ROWS))
number_case("lwage", K.CONTINUOUS, lambda: draw().normal(2.3, 0.5, ROWS), ("wage", "lwage"))
number_case("pH", K.CONTINUOUS, lambda: draw().normal(7, 0.3, ROWS).round(2))
number_case("latitude", K.CONTINUOUS, lambda: draw().uniform(30, 48, ROWS))
number_case("year_founded", K.CONTINUOUS, lambda: draw().integers(1620, 2013, ROWS))
number_case("year_built", K.CONTINUOUS, lambda: draw().integers(1950, 2020, ROWS))
number_case("year", K.CONTINUOUS, lambda: np.arange(1950, 2010))
number_case("mean_rating", K.CONTINUOUS, lambda: draw().normal(3.6, 0.5, ROWS).clip(1, 5).round(2))
number_case("gpa", K.CONTINUOUS, lambda: draw().normal(3.1, 0.4, ROWS).clip(0, 4).round(2))
number_case("price_change", K.CONTINUOUS, lambda: draw().normal(0, 9, ROWS).round(2))
number_case("dew_point", K.CONTINUOUS, lambda: draw().normal(11, 3, ROWS).clip(1).round(1))
# Amounts
number_case("k298", K.POSITIVE_CONTINUOUS, lambda: draw().lognormal(-25, 2, ROWS))
number_case("x", K.POSITIVE_CONTINUOUS, lambda: draw().lognormal(2, 0.6, ROWS))
number_case("price", K.POSITIVE_CONTINUOUS, lambda: draw().lognormal(12, 0.5, ROWS).round(-2))
number_case("salary_usd", K.POSITIVE_CONTINUOUS, lambda: draw().lognormal(11, 0.3, ROWS).round())
number_case("SalePrice", K.POSITIVE_CONTINUOUS, lambda: draw().lognormal(12, 0.4, ROWS).round())
number_case("Severity", K.POSITIVE_CONTINUOUS, lambda: draw().gamma(6, 50, ROWS).round(2) + 80)
number_case("weight_kg", K.POSITIVE_CONTINUOUS, lambda: draw().normal(75, 12, ROWS).round(1))
number_case("age", K.POSITIVE_CONTINUOUS, lambda: draw().normal(45, 12, ROWS).clip(18).round())
number_case("mpg", K.POSITIVE_CONTINUOUS, lambda: draw().gamma(12, 2, ROWS).round(1))
number_case("horsepower", K.POSITIVE_CONTINUOUS, lambda: draw().gamma(9, 12, ROWS).round() + 40)
number_case("duration_sec", K.POSITIVE_CONTINUOUS, lambda: draw().gamma(2, 30, ROWS))
number_case("concentration", K.POSITIVE_CONTINUOUS, lambda: draw().lognormal(0, 1, ROWS))
number_case("total_cost", K.POSITIVE_CONTINUOUS, lambda: draw().gamma(2, 900, ROWS).round(2) + 1)
# Tallies
number_case("num_visits", K.COUNT, lambda: draw().negative_binomial(2, 0.3, ROWS))
number_case("n_claims", K.COUNT, lambda: draw().poisson(0.4, ROWS))
number_case("goals", K.COUNT, lambda: draw().poisson(1.4, ROWS))
number_case("y", K.COUNT, lambda: draw().poisson(6, ROWS))
number_case("outcome", K.COUNT, lambda: draw().negative_binomial(1, 0.05, ROWS))
number_case("number_of_rentals", K.COUNT, lambda: draw().negative_binomial(3, 0.01, ROWS) + 1)
number_case("doctorVisits", K.COUNT, lambda: draw().negative_binomial(1, 0.2, ROWS))
number_case("deaths", K.COUNT, lambda: draw().poisson(0.7, ROWS))
number_case("bike.count", K.COUNT, lambda: draw().negative_binomial(2, 0.02, ROWS))
# Many zeros
number_case("cigarettes", K.ZERO_INFLATED, lambda: inflated(draw().poisson(15, ROWS) + 1, 0.8))
number_case("rainfall_mm", K.ZERO_INFLATED, lambda: inflated(draw().gamma(1, 8, ROWS), 0.5))
number_case("spend", K.ZERO_INFLATED, lambda: inflated(draw().lognormal(3, 1, ROWS), 0.4))
number_case(
    "hours_worked", K.ZERO_INFLATED, lambda: inflated(draw().gamma(9, 150, ROWS).round(), 0.4)
)
number_case("share_tobacco", K.ZERO_INFLATED, lambda: inflated(draw().beta(2, 20, ROWS), 0.7))
# Shares
number_case("y", K.PROPORTION, lambda: draw().beta(2, 3, ROWS))
number_case("pct_female", K.PROPORTION, lambda: draw().normal(50, 14, ROWS).clip(1, 99).round(1))
number_case("conversion_rate", K.PROPORTION, lambda: draw().beta(2, 9, ROWS))
number_case(
    "graduation_percent", K.PROPORTION, lambda: draw().normal(65, 15, ROWS).clip(5, 100).round()
)
number_case(
    "access (% of households)", K.PROPORTION, lambda: draw().uniform(30, 99.9, ROWS).round(2)
)
number_case("risk_score", K.PROPORTION, lambda: draw().beta(1, 4, ROWS))
number_case("probability", K.PROPORTION, lambda: draw().beta(1, 1, ROWS).round(2))
case("discount", K.PROPORTION, lambda n: numbers(draw().gamma(4, 5, ROWS), n, percent=True))
# Two values
number_case("y", K.BINARY, lambda: draw().integers(0, 2, ROWS))
number_case("label", K.BINARY, lambda: draw().integers(0, 2, ROWS) * 2 - 1)
number_case("price", K.BINARY, lambda: draw().integers(1, 3, ROWS))
case("churned", K.BINARY, lambda n: booleans(draw().integers(0, 2, ROWS), n))
text_case("deny", K.BINARY, "no|yes")
text_case("sex", K.BINARY, "F|M")
# Classes
text_case("species", K.MULTICLASS, "setosa|versicolor|virginica")
text_case("y", K.MULTICLASS, "red|blue|violet|teal|ochre")
text_case("label", K.MULTICLASS, "cat|dog|horse|cow")
number_case("target", K.MULTICLASS, lambda: np.arange(ROWS) % 10)
number_case("class", K.MULTICLASS, lambda: skewed_codes([5, 1, 4]))
number_case("y", K.MULTICLASS, lambda: skewed_codes([3, 9, 2, 8], start=0))
number_case("region_code", K.MULTICLASS, lambda: skewed_codes([6, 2, 7, 1, 8, 3]) * 11)
number_case("c7", K.MULTICLASS, lambda: np.arange(ROWS) % 7 + 1)
# Order
text_case("severity", K.ORDINAL, "none|mild|moderate|severe")
text_case("y", K.ORDINAL, "low|medium|high")
text_case("answer", K.ORDINAL, "Strongly disagree|Disagree|Neutral|Agree|Strongly agree")
text_case("q3", K.ORDINAL, "never|rarely|sometimes|often|always")
text_case("happy", K.ORDINAL, "not too happy|pretty happy|very happy")
text_case("income", K.ORDINAL, "lt $1000|$1000 - 4999|$5000 to 9999|$10000 or more")
text_case("age_group", K.ORDINAL, "<18|18-34|35-64|65+")
text_case("size", K.ORDINAL, "S|M|L|XL")
text_case("stage", K.ORDINAL, "I|II|III|IV")
text_case("grade", K.ORDINAL, "A+|A|A-|B+|B|C")
text_case("tumour", K.ORDINAL, "Stage 1|Stage 2|Stage 3")
number_case("rating", K.ORDINAL, lambda: skewed_codes([1, 2, 3, 6, 5]))
number_case("y", K.ORDINAL, lambda: skewed_codes([2, 4, 7, 5, 3]))
number_case("stars", K.ORDINAL, lambda: skewed_codes([1, 1, 2, 4, 6]) / 2 + 0.5)
number_case(
    "self_b",
    K.ORDINAL,
    lambda: skewed_codes([1, 2, 4, 6, 4, 2, 1]),
    ("self_a", "self_b", "self_c", "u", "v", "w"),
)
number_case("stage", K.ORDINAL, lambda: skewed_codes([5, 1, 4, 2]))
number_case("noise_level", K.ORDINAL, lambda: np.arange(ROWS) % 3)
number_case("evaluation", K.ORDINAL, lambda: skewed_codes([4, 3, 2, 3], start=2))
text_case("risk_level", K.ORDINAL, "ampel|birne|citron")
number_case(
    "ab_Q31",
    K.ORDINAL,
    lambda: skewed_codes([3, 4, 2, 3]),
    ("id", *(f"ab_Q{i}" for i in range(30, 40))),
)
text_case("y", K.ORDINAL, "mild|fuchsia|moderate|severe")
case("mood", K.ORDINAL, lambda n: text(pick("ugh|meh|wow"), n, ordered=True))
# Circles
number_case("wind_direction", K.CIRCULAR, lambda: draw().uniform(0, 360, ROWS).round())
number_case("x", K.CIRCULAR, lambda: draw().uniform(0, 2 * np.pi, ROWS))
number_case("theta", K.CIRCULAR, lambda: draw().normal(150, 20, ROWS))
number_case("hour", K.CIRCULAR, lambda: draw().integers(0, 24, ROWS))
case(
    "arrival",
    K.CIRCULAR,
    lambda n: text([f"{h:02d}:{m:02d}" for h, m in draw().integers(0, 24, (ROWS, 2))], n),
)
text_case("bearing", K.CIRCULAR, "N|NE|E|SE|S|SW|W|NW")
number_case("x", K.POSITIVE_CONTINUOUS, lambda: draw().gamma(1, 60, ROWS).clip(0.1, 359.5))
# Label sets
case(
    "tags",
    K.MULTILABEL,
    lambda n: text(
        [";".join(dict.fromkeys(pick("rock|folk|jazz|pop", i, 1 + i % 3))) for i in range(ROWS)], n
    ),
)
case("genres", K.MULTILABEL, lambda n: lists([("a", "b"), ("b",), ("c", "a"), ()] * 20, n))
# Nothing to learn
number_case("id", K.UNUSABLE, lambda: np.arange(1, ROWS + 1))
number_case("patientid", K.UNUSABLE, lambda: draw().permutation(ROWS) * 17 + 103368)
number_case("customer_id", K.UNUSABLE, lambda: draw().permutation(ROWS) + 1000)
number_case("y", K.UNUSABLE, lambda: np.full(ROWS, 3.0))
number_case("empty", K.UNUSABLE, lambda: np.full(ROWS, np.nan))
case("name", K.UNUSABLE, lambda n: text([f"person {i}" for i in range(ROWS)], n))
case(
    "day",
    K.UNUSABLE,
    lambda n: text([f"2020-01-{i % 28 + 1:02d}" for i in range(ROWS)], n, storage=Storage.DATES),
)
case(
    "comment",
    K.UNUSABLE,
    lambda n: text([f"it was {i} times better than what I had before" for i in range(ROWS)], n),
)


@pytest.mark.parametrize(
    ("name", "kind", "make", "neighbours"),
    [pytest.param(*each, id=f"{i}-{each[0]}-{each[1]}") for i, each in enumerate(CASES)],
)
def test_common_targets_get_the_kind_that_a_statistician_would_name(
    name: str, kind: Kind, make: Callable[[str], Column], neighbours: tuple[str, ...]
) -> None:
    profile = profile_columns([make(name)], neighbours=neighbours or (name,))
    assert profile.kind is kind, (profile.confidence, profile.alternatives, profile.evidence)
    assert profile.task is TASK_OF_KIND[kind]
    assert profile.evidence


def test_few_words_of_unknown_order_are_not_surely_without_one() -> None:
    few = profile_columns([text(pick("ugh|meh|wow"), "xq")])
    many = profile_columns([text(pick("|".join("abcdefghijklmnop")), "xq")])
    assert few.kind is K.MULTICLASS
    assert few.alternatives[0].kind is K.ORDINAL
    assert few.confidence < 0.9 < many.confidence


def test_every_kind_of_a_single_column_is_in_the_table() -> None:
    assert {kind for _, kind, _, _ in CASES} >= set(Kind) - {
        K.ONE_HOT,
        K.SOFT_LABEL,
        K.SURVIVAL,
        K.MULTI_TARGET,
        K.BOXES,
        K.MASK,
        K.SEQUENCE,
        K.TEXT,
    }


@pytest.mark.parametrize("step", [5, 10, 20, 30])
def test_settings_at_even_steps_up_to_360_are_no_directions(step: int) -> None:
    settings = np.arange(0.0, 361.0, step)
    assert profile_columns([numbers(settings)]).kind is not Kind.CIRCULAR
    directions = draw().integers(0, 361, ROWS).astype(float)
    assert profile_columns([numbers(directions)]).kind is Kind.CIRCULAR
