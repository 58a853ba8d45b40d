"""Levels that have an order of their own, label lists, and what names hint at."""

from __future__ import annotations

import numpy as np
import pytest
from made_columns import numbers

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints, tokens
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbourhood import is_logged, neighbourhood, siblings
from losspick.profiling.measuring.lists import delimiter_of
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.scales import order_of, steps_of
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
    "normal|moderate|severe",
    "normal|mild|severe",
    "abstain|light|moderate|heavy",
    "low|intermediary|high",
    "no (big) problem|big problem|very big problem",
    "little|moderate|much|not known",
    "bad|neutral|good",
    "high school|college|graduate school|PhD",
    "Poor|Fair|Average/Typical|Good|Excellent",
    "Fair (70-79 inches)/none|Typical (80-89 inches)|Good (90-99 inches)|Excellent",
    "gentle slope|moderate slope|severe slope",
    "shallow|intermediate|deep",
    "0|1|2|3+",
    "0-4|0-17|5-14|15-24",
    "2 copies|3 copies|4+ copies",
    "15-24|25-44|45-59|+60",
    "normal|elevated|hypertension stage 1|hypertension stage 2",
    "very unsafe|unsafe|safe|very safe",
    "strong left party|weak left party|independent|weak right party|strong right party",
    "definitely not|probably not|probably|definitely",
    "much worse|somewhat worse|about the same|somewhat better|much better",
    "1 to 2/week|3 to 6/week|1/day|+2/day",
    "E10_49|E50_249|E250_499|E1000",
    "regular|slightly irregular|moderately irregular|irregular",
    "0-4|5-14|15-24|total",
    "worse|same|slight.improvement|moderate.improvement|complete.relief",
    "I|IIA|IIB|III",
    "Stage 0|Stage I|Stage II",
    "F|D|C|B|A",
    "CCC|B|BB|BBB|A|AA",
    "-|+|++|+++",
    "A1|A2|B1|B2|C1|C2",
    "little|moderate|quite rich|rich",
    "Property damage only|Injury|Fatal",
    "fail|pass|merit|distinction",
    "never|over a year|within a year",
    "never|occas|regul|heavy",
    "asst prof|assoc prof|prof",
    "unlikely|somewhat likely|very likely",
    "negative|equivocal|positive",
    "loss|draw|win",
    "sparse|intermediate|strong",
    "less than monthly|monthly|weekly|daily",
    "none at all|not very much|a fair amount|a great deal",
    "none|one|two or more",
    "none|grade 1|grade 2|grade 3",
    "Q1 (lowest)|Q2|Q3|Q4 (highest)",
    "1_0-10|2_11-20|3_21-50|4_51+",
    "large loss|small loss|little change|net gain",
    "considerable deterioration|slight deterioration|no change|moderate improvement",
    "lowest|low|middle|high|highest",
    "poorest|poorer|middle|richer|richest",
    "no response|partial response|complete response",
    "progressive disease|stable disease|partial response|complete response",
    "none|some|most|all",
    "no experience|some experience|a lot of experience",
    "min|med|max",
    "susceptible|intermediate|resistant",
    "hate|dislike|neutral|like|love",
    "detractor|passive|promoter",
    "good|moderate|unhealthy|very unhealthy|hazardous",
    "bottom|lower slope|mid slope|upper slope|ridge",
    "flat|gentle|moderate|steep",
    "unskilled|semi-skilled|skilled",
    "less than HS|HS graduate|some college|bachelor's or more",
    "6 months or less|more than 6 months|N/A - under review",
    "first-year|second-year|third-year",
    "grade c|grade d|grade e",
    "non|weak / moderate|strong",
    "young|middle|old",
    "common|rare|epic|legendary",
    "baseline|week 4|week 8",
    "far left|left|center|right|far right",
    "smaller|same|larger",
    "never|once|twice",
    "sell|hold|buy",
    "fine|medium|coarse",
    "assistant|associate|full",
    "secondary education|bachelor's degree|master's degree",
    "unfavorable|neutral|very favorable",
    "trivial|minor|major|blocker",
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
    "A|B|C|D|E|F",
    "light blue|dark blue|light red|dark red",
    "strong tea|weak tea|coffee",
    "vitamin a|vitamin b|vitamin c",
    "yes today|no today|later",
    "-|+|0",
    "x|v|c",
    "rural|suburban|urban",
    "c50|c61|c341",
    "regular|unleaded|super",
    "no|yes|unknown",
    "site a|site b|site c",
    "partial view|sea view|garden view",
    "net|gross|tax",
    "gain|loss|merger",
    "cost|benefit|risk",
    "all|north|south",
    "group 1|group 2|group 3",
    "one way|two way|return",
    "s1|s2|s3",
    "complete|draft|cancelled",
    "hyper|hypo|normal",
    "current|former|never",
    "drug|placebo|control",
    "rural|town|coast",
    "left hand|right hand|both hands",
    "hold|release|reset",
    "full board|half board|self catering",
    "inner city|outer ring|harbour",
    "storm|fire|flood",
    "final|draft|review",
]


@pytest.mark.parametrize("levels", ORDERED)
def test_levels_with_an_order_are_ranked_in_any_sequence(levels: str) -> None:
    words = levels.split("|")
    shuffled = sorted(words, key=lambda word: word[::-1])
    ranks = order_of(shuffled)
    assert ranks is not None
    assert sorted(shuffled, key=lambda word: ranks[shuffled.index(word)]) == words


@pytest.mark.parametrize(
    ("levels", "steps"),
    [
        ("mild|fuchsia|moderate|severe", "mild|moderate|severe"),
        ("light|moderate|strong|major", "light|moderate|strong|major"),
        ("red|yellow|green|blue", ""),
        ("mild|moderate|fuchsia|ochre|teal", ""),
        ("x|i|v|w", ""),
        ("minor repair 1|minor repair 2|major repair 1|moderate repair|rebuilt", "*"),
        ("light blond|dark blond|light brunette|dark brunette", ""),
    ],
)
def test_most_words_of_a_scale_show_that_there_is_an_order(levels: str, steps: str) -> None:
    assert order_of(levels.split("|")) is None
    found = steps_of(levels.split("|"))
    assert "|".join(found) == steps or (steps == "*" and found[0] == "minor repair 1")


@pytest.mark.parametrize("levels", UNORDERED)
def test_other_levels_have_no_order(levels: str) -> None:
    assert order_of(levels.split("|")) is None


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["a, b", "b", "c, a", "b, c"], ","),
        (["rock|pop", "jazz|rock", "pop|jazz", "pop"], "|"),
        (
            [
                "notes that were printed in a book;films",
                "films;notes that were printed in a book",
                "talks;films",
                "talks",
            ],
            ";",
        ),
        (["Boston, MA", "Salem, MA", "Reno, NV", "Elko, NV"], None),
        (["1", "1, 11", "1, 13", "2, 6", "1, 2, 6", "1, 2, 6, 11", "4, 2, 13, 11, 1"], ","),
        (["1, 2", "2, 3", "3, 1", "2, 1"], None),
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
        ("Access (% of households)", Hint.SHARE),
        ("humidity_%", Hint.SHARE),
        ("individuals_affected", Hint.TALLY),
        ("disease_stage", Hint.ORDER),
        ("ClaimNo", Hint.IDENTIFIER),
        ("Distance(mi)", Hint.MEASURE),
        ("Torque [Nm] (%)", Hint.SHARE),
        ("Cases per 100,000 people", Hint.MEASURE),
        ("patientid", Hint.IDENTIFIER),
        ("course_evaluation", Hint.RATING),
        ("penalties", Hint.TALLY),
        ("TMAX", Hint.SIGNED),
        ("IDfirm", Hint.IDENTIFIER),
        ("areakey", Hint.IDENTIFIER),
        ("birth_rate", Hint.PER_HEAD),
        ("forestpct", Hint.SHARE),
        ("NO2", Hint.MEASURE),
        ("lnwage", Hint.LOGGED),
        ("dlnprice", Hint.LOGGED),
    ],
)
def test_names_hint_at_kinds(name: str, hint: Hint) -> None:
    assert hints(name)[hint] > 0.5


def test_a_unit_or_a_base_does_not_name_the_thing() -> None:
    assert hints("Distance(mi)")[Hint.MEASURE] == 1.0
    assert Hint.TALLY not in hints("Cases per 100,000 people")
    assert Hint.TALLY in hints("cases_per_page")
    assert Hint.TALLY not in hints("ClaimNo")


def test_the_last_word_names_the_thing() -> None:
    found = hints("price_type")
    assert found[Hint.NOMINAL] > found[Hint.MONEY]
    assert not hints("y")


@pytest.mark.parametrize("name", ["age_group", "agegrp", "incomeBand", "price range", "weight.cat"])
def test_parts_of_an_amount_have_an_order(name: str) -> None:
    assert hints(name)[Hint.ORDER] == 1.0
    assert not hints(name).keys() & {Hint.MONEY, Hint.MEASURE, Hint.DURATION}


@pytest.mark.parametrize("name", ["group", "treatment_group", "blood_group", "range", "group_age"])
def test_other_groups_have_none(name: str) -> None:
    assert Hint.ORDER not in hints(name)


def test_the_end_of_a_word_is_no_word_of_its_own() -> None:
    assert Hint.MEASURE not in hints("marriages")
    assert Hint.MEASURE not in hints("villages")
    assert Hint.TALLY in hints("numvisits")


def test_a_logarithm_is_known_by_its_neighbour() -> None:
    assert is_logged("lenroll", neighbourhood(("enroll", "lenroll"))) == "enroll"
    assert is_logged("log_y", neighbourhood(("y2", "log_y"))) is None
    assert is_logged("lwage", neighbourhood(())) == "wage"
    assert is_logged("length", neighbourhood(("y",))) is None


def test_items_of_one_questionnaire_are_siblings_and_numbered_features_are_not() -> None:
    table = neighbourhood(("q1", "q2", "q3", "age", "sex", "town", "income"))
    assert siblings("q1", table) == ("q2", "q3")
    assert siblings("c1", neighbourhood(("c1", "c2", "c3", "c4"))) == ()


def test_columns_that_share_only_a_number_are_no_items() -> None:
    table = neighbourhood(("ab01", "cd01", "ef01", "age", "sex", "town", "income"))
    assert siblings("ab01", table) == ()
    table = neighbourhood(("selfcalm", "self_calm", "other_calm", "ideal_calm", "age", "sex", "x"))
    assert siblings("self_calm", table) == ("other_calm", "ideal_calm")


def test_questions_are_items_however_many_a_table_has() -> None:
    questions = tuple(f"ab_Q{i}" for i in range(30, 36))
    assert siblings("ab_Q31", neighbourhood((*questions, "age"))) == (
        "ab_Q30",
        *questions[2:],
    )


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


def test_a_name_that_is_only_value_says_nothing() -> None:
    assert hints("value") == {}
    assert Hint.MONEY in hints("home_value")


def test_sales_may_be_money_or_things_sold() -> None:
    assert {Hint.MONEY, Hint.TALLY} <= hints("sales").keys()


def test_relative_humidity_and_dew_points_are_known() -> None:
    assert Hint.SHARE in hints("RH_2m")
    assert Hint.SIGNED in hints("dew_point")


def test_a_label_stands_in_a_set_once() -> None:
    alleles = [f"{a}/{b}" for a in range(2, 6) for b in range(a, 6)]
    assert delimiter_of([f"x{cell.replace('/', '/x')}" for cell in alleles]) is None
    sets = ["a|b", "b|c", "a|c", "c|a", "b|a|c", "c", "a"] * 6 + ["a|a"]
    assert delimiter_of(sets) == "|"


@pytest.mark.parametrize("name", ["Urban Male", "rural", "urban_area"])
def test_a_place_is_no_share(name: str) -> None:
    assert Hint.SHARE not in hints(name)
