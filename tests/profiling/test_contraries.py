"""Levels between two contraries, and stages of all sorts, show an order; other words do not."""

from __future__ import annotations

import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.measuring.contraries import contraries
from losspick.profiling.measuring.contrary_words import CONTRARIES, GRADES
from losspick.profiling.measuring.rank_words import RANKS
from losspick.profiling.measuring.scales import order_of, steps_of
from losspick.profiling.measuring.stage_words import STAGES

ORDERED = [
    "loose|medium|dense",
    "thin|medium|thick",
    "Lite|Med|Heavy",
    "cheap|moderate|expensive",
    "falling|steady|rising",
    "worsened|stable|improved",
    "no rain|light rain|heavy rain",
    "placebo|low dose|high dose",
    "normal|high|very high",
    "regular|large|extra large",
    "narrower|same|wider",
    "lowest|low|base|high|highest",
    "below target|on target|above target",
    "pessimistic|base|optimistic",
    "dry|semi-dry|semi-sweet|sweet",
    "Low: up to 10|Medium: 11 to 20|High: more",
    "shade|partial shade|full sun",
    "behind|on track|ahead",
    "unvaccinated|partially vaccinated|fully vaccinated",
    "unfurnished|semi-furnished|furnished",
    "none|one dose|two doses",
    "1 bedroom|2 bedrooms|3 bedrooms",
    "$|$$|$$$",
    "acute|healing|healed",
    "normal|prediabetic|diabetic",
    "info|warning|error",
    "least concern|near threatened|vulnerable|endangered",
    "Triassic|Jurassic|Cretaceous",
    "G|PG|PG-13|R",
    "Trace|1+|2+|3+",
    "once|twice|thrice",
    "month 1|month 6|month 12",
    "never|1-2 times|3-5 times|6+ times",
    "never|a few times a year|several times a month|once or twice a week|almost every day",
    "never|less than once a month|once a month|2-3x a month|every week|more than once a week",
    "not at all|some days|every day",
    "18 - 24|25 - 34|75 plus",
    "<1|1<=X<4|4<=X<7|>=7",
    "2|3|4|5more",
    "stage 1|stage 2|stage 3a|stage 3b",
    "SD|D|N|A|SA",
    "L|ML|M|MH|H",
    "Kids|Teens|Adults",
    "Non-Travel|Travel_Rarely|Travel_Frequently",
    "below average|average|above average|far above average",
    "regular|slightly bent|moderately bent|very bent",
    "clear|slightly murky|murky",
    "unburnt|lightly burnt|heavily burnt",
    "disturbed not at all|disturbed to some extent|disturbed a lot",
    "would not buy|might buy|would buy",
    "getting worse|staying the same|getting better",
    "worse than hoped|as hoped|better than hoped",
    "under budget|on budget|over budget",
    "strong tory|weak tory|lean tory|independent|lean whig|weak whig|strong whig",
    "no visits|one visit|several visits",
    "rarely or never|sometimes|often or always",
    "low-end|mid-range|high-end",
    "junior analyst|analyst|senior analyst",
    "food insecure|marginally food secure|food secure",
    "no exercise|occasional exercise|regular exercise",
    "never|<1/week.|1/week.|2-4/week.|>=1/day",
    "vehicle|5mg/kg|10mg/kg",
    "slight|modrat|severe",
    "control|half dose|full dose",
    "hamlet|small town|large city",
    "niedrig|mittel|hoch",
    "jamais|parfois|souvent|toujours",
    "pequeño|mediano|grande",
    "Definitely will not|Probably will not|Might or might not|Probably will|Definitely will",
]

UNORDERED = [
    "none|soft|hard",
    "low|wide|old",
    "short|long|none",
    "hot|cold|wet",
    "new|used|old car",
    "open|pending|closed",
    "light|red|dark",
    "left hand|right hand|both hands",
    "1s|2s|2p",
    "day 1 low|day 2 low|day 3 high",
    "sand|silt|clay",
    "happy birthday|sad story|normal day",
    "small cell|large cell|squamous",
    "G|R|B",
    "dose A|dose B|booster",
    "$|€|£",
    "A|D|N",
    "once upon a time|every man|a few good men",
    "1 apple|2 pears|3 plums",
    "day|week|month",
    "smoker|not a smoker|ex-smoker",
    "wall clock|clock|watch",
    "current|former|never",
    "tom|john|mary",
    "high school|college prep|vocational",
    "upper arm|leg|lower back",
]


@pytest.mark.parametrize("levels", ORDERED)
def test_an_order_is_read_whatever_the_order_of_the_levels(levels: str) -> None:
    names = levels.split("|")
    ranks = order_of(names)
    assert ranks is not None
    assert list(ranks) == sorted(ranks)
    backwards = order_of(names[::-1])
    assert backwards is not None
    assert list(backwards) == sorted(backwards, reverse=True)


@pytest.mark.parametrize("levels", UNORDERED)
def test_no_order_is_read_into_other_words(levels: str) -> None:
    assert order_of(levels.split("|")) is None
    assert steps_of(levels.split("|")) == ()


def test_two_strengths_of_one_side_need_what_lies_beside_them() -> None:
    assert contraries(["high", "very high", "extremely high"]) is None
    assert contraries(["normal", "high", "very high"]) is not None


def test_bands_among_other_words_are_steps_if_they_are_most_of_the_levels() -> None:
    assert steps_of(["7+ (PG)", "13+ (PG-13)", "18+ (R)", "18+ (X)", "All"]) == (
        "7+ (PG)",
        "13+ (PG-13)",
        "18+ (R)",
        "18+ (X)",
    )
    assert steps_of(["6a", "7a", "7am", "8a"]) == ()


def test_a_column_of_contraries_is_ordinal() -> None:
    cells = ["dense", "loose", "medium", "loose"] * 20
    assert losspick.profile(pd.DataFrame({"y": cells}), "y").kind is Kind.ORDINAL


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ("plain|moderate|lavish", Kind.ORDINAL),
        ("plain|modern|lavish", Kind.MULTICLASS),
        ("ash|birch|medium|oak|pine", Kind.MULTICLASS),
    ],
)
def test_a_middle_among_few_words_shows_that_they_have_an_order(cells: str, kind: Kind) -> None:
    assert losspick.profile(pd.DataFrame({"y": cells.split("|") * 20}), "y").kind is kind


def test_no_word_stands_on_both_sides_of_a_pair_nor_on_two_steps_of_a_scale() -> None:
    for line in (*CONTRARIES, *STAGES, *RANKS):
        words = line.replace("|", " ").split()
        assert sorted(set(words)) == sorted(words), line
    grades = " ".join(GRADES).split()
    assert sorted(set(grades)) == sorted(grades)
