"""Levels that have an order of their own, label lists, and what names hint at."""

from __future__ import annotations

import numpy as np
import pytest
from made_columns import numbers

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import Hint, hints, tokens
from losspick.profiling.kinds.neighbourhood import is_logged, neighbourhood, siblings
from losspick.profiling.measuring.lists import delimiter_of
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.scales import order_of
from losspick.profiling.run import profile_columns

ORDERED = [
    "low|medium|high",
    "low risk|medium risk|high risk",
    "none|mild|moderate|severe",
    "Fair|Good|Very Good|Excellent",
    "strongly disagree|disagree|neutral|agree|strongly agree",
    "StronglyDisagree|Disagree|Agree|StronglyAgree",
    "not happy|fairly happy|very happy",
    "not|notvery|somewhat|very",
    "too little|about right|too much",
    "never|less than once a year|monthly|daily",
    "< HS grad|HS grad|some college|college grad|advanced degree",
    "1. < HS grad|2. HS grad|3. some college",
    "<18|18-34|35-64|65+",
    "none|1 to 3|4 to 9|10 or more",
    "lt $1000|$1,000 - 2,999|$3000 to 4999|$25000 or more",
    "<1l|1-1.5l|1.5-2l|>2l",
    "(0, 10]|(10, 20]|(20, 30]",
    "5 and under|6-10|over 10",
    "I|II|III|IV",
    "Stage I|Stage II|Stage III",
    "grade 1|grade 2|grade 10",
    "1st|2nd|3rd",
    "C-|C|B+|A",
    "XS|S|M|L|XL",
    "L|M|H",
    "Mon|Tue|Wed",
    "no|maybe|yes|unknown",
]
UNORDERED = [
    "red|green|blue",
    "A|B|C",
    "10|20|30",
    "New York|Boston|Rome",
    "1. White|2. Black|3. Asian",
    "type 1|type 2|type 3",
    "class_1|class_2|class_3",
    "p1|p2|p3|p4",
    "north|south|west",
    "low|high",
    "cat|dog|other|unknown",
]


@pytest.mark.parametrize("levels", ORDERED)
def test_levels_with_an_order_are_ranked_in_any_sequence(levels: str) -> None:
    words = levels.split("|")
    shuffled = sorted(words, key=lambda word: word[::-1])
    ranks = order_of(shuffled)
    assert ranks is not None
    assert sorted(shuffled, key=lambda word: ranks[shuffled.index(word)]) == words


@pytest.mark.parametrize("levels", UNORDERED)
def test_other_levels_have_no_order(levels: str) -> None:
    assert order_of(levels.split("|")) is None


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["a, b", "b", "c, a", "b, c"], ","),
        (["rock|pop", "jazz|rock", "pop|jazz", "pop"], "|"),
        (["Boston, MA", "Salem, MA", "Reno, NV", "Elko, NV"], None),
        (["10,5", "11,5", "5,10", "5,11"], None),
        (["one, two and a long sentence here", "two, three", "three"], None),
    ],
)
def test_lists_are_told_from_other_text_with_commas(texts: list[str], mark: str | None) -> None:
    assert delimiter_of(texts) == mark


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("numVisits", ("num", "visits")),
        ("Grad.Rate", ("grad", "rate")),
        ("top10perc", ("top", "10", "perc")),
        ("HTTPStatus_code", ("http", "status", "code")),
    ],
)
def test_names_are_split_where_a_reader_would(name: str, parts: tuple[str, ...]) -> None:
    assert tokens(name) == parts


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("number_of_doors", Hint.TALLY),
        ("n_items", Hint.TALLY),
        ("numclaims", Hint.TALLY),
        ("SalePrice", Hint.MONEY),
        ("bodyweight", Hint.MEASURE),
        ("pct_urban", Hint.SHARE),
        ("blackpercent", Hint.SHARE),
        ("windDirection", Hint.ANGLE),
        ("θ", Hint.ANGLE),
        ("pH", Hint.SIGNED),
        ("log_income", Hint.LOGGED),
        ("survtime", Hint.DURATION),
    ],
)
def test_names_hint_at_kinds(name: str, hint: Hint) -> None:
    assert hints(name)[hint] > 0.5


def test_the_last_word_names_the_thing() -> None:
    found = hints("price_group")
    assert found[Hint.CLASS] > found[Hint.MONEY]
    assert not hints("y")


def test_a_logarithm_is_known_by_its_neighbour() -> None:
    assert is_logged("lenroll", neighbourhood(("enroll", "lenroll"))) == "enroll"
    assert is_logged("log_y", neighbourhood(("y2", "log_y"))) is None
    assert is_logged("lwage", neighbourhood(())) == "wage"
    assert is_logged("length", neighbourhood(("y",))) is None


def test_items_of_one_questionnaire_are_siblings_and_numbered_features_are_not() -> None:
    table = neighbourhood(("q1", "q2", "q3", "age", "sex", "town", "income"))
    assert siblings("q1", table) == ("q2", "q3")
    assert siblings("c1", neighbourhood(("c1", "c2", "c3", "c4"))) == ()


def test_codes_whose_frequencies_change_smoothly_are_ordered() -> None:
    smooth = np.repeat(np.arange(6) + 1, [20, 60, 120, 150, 90, 30])
    jagged = np.repeat(np.arange(6) + 1, [120, 20, 150, 30, 90, 60])
    assert profile_columns([numbers(smooth)]).kind is Kind.ORDINAL
    assert profile_columns([numbers(jagged)]).kind is Kind.MULTICLASS


def test_weighted_quantiles_lie_where_those_of_repeated_rows_do() -> None:
    draw = np.random.default_rng(1)
    values, weights = draw.normal(size=500), draw.integers(1, 6, 500)
    weighted = measure(values, weights.astype(float))
    repeated = measure(np.repeat(values, weights))
    for one, other in zip(weighted.quantiles, repeated.quantiles, strict=True):
        if 0.05 <= one.p <= 0.95:
            assert one.value == pytest.approx(other.value, abs=0.05)
