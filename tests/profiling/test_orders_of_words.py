"""Orders that words show by how they are put together, and look-alikes that have none."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.measuring.bands import bands
from losspick.profiling.measuring.foreign_words import TONGUES
from losspick.profiling.measuring.named_levels import order_by_name
from losspick.profiling.measuring.scales import order_of, steps_of
from losspick.profiling.measuring.schooling import schooling

ORDERED = [
    # abbreviations and words in one
    "str disagree|disagree|neutral|agree|str agree",
    "verybad|bad|good|verygood",
    "v. poor|poor|avg|good",
    "never|rarly|sometimes|often",
    "Frequently|Occassionally|Never",
    # other tongues, with and without accents
    "sehr unzufrieden|unzufrieden|neutral|zufrieden|sehr zufrieden",
    "stimme gar nicht zu|stimme eher nicht zu|stimme eher zu|stimme voll zu",
    "nie|selten|manchmal|oft|immer",
    "pas du tout satisfait|peu satisfait|satisfait|très satisfait",
    "jamais|rarement|parfois|souvent|toujours",
    "tres mauvais|mauvais|moyen|bon|tres bon",
    "nada satisfecho|poco satisfecho|satisfecho|muy satisfecho",
    "totalmente en desacuerdo|en desacuerdo|neutral|de acuerdo|totalmente de acuerdo",
    "menos de 20|20 a 40|más de 40",
    "per niente|poco|abbastanza|molto",
    "discordo totalmente|discordo|neutro|concordo|concordo totalmente",
    "zeer slecht|slecht|matig|goed|zeer goed",
    "unter 18|18-29|30-49|50 und älter",
    "низкий|средний|высокий",
    "低|中|高",
    # schools
    "Less than a high school diploma|High school graduates (no college)|Some college|Bachelor's+",
    "illiterate|basic.4y|basic.6y|basic.9y|high.school|university.degree",
    "Pre-primary education|Primary education|Lower secondary education|Upper secondary education",
    "High School or Below|College|Bachelor|Master|Doctor",
    "ISCED 1|ISCED 2|ISCED 3",
    "Hauptschulabschluss|Mittlere Reife|Abitur|Hochschulabschluss",
    # bands in several units
    "less than 1 month|1-6 months|6-12 months|1-2 years|more than 2 years",
    "<30 min|30 min - 1 hour|1-2 hours|2+ hours",
    "500-1k|1k-5k|5k-10k|10k+",
    "0-35|35-55|55<=",
    "20 years old or younger|21 to 30 years old|31 years or older",
    "past day|past week|past 2 weeks|past month",
    "0 never|1 1-3 times|2 4+ times",
    # ranks and ratings
    "recruit|private|corporal|sergeant",
    "lecturer|senior lecturer|reader|professor",
    "white belt|yellow belt|green belt|black belt",
    "bronze medal|silver medal|gold medal",
    "B|Ba|Baa|A|Aa|Aaa",
    "D|C|B|A|A+|A++",
    "advisory|watch|warning|emergency",
    "green alert|yellow alert|red alert",
    "tropical depression|tropical storm|category 1 hurricane|category 2 hurricane",
    "won't have|could have|should have|must have",
    "KS1|KS2|KS3",
    "BI-RADS 2|BI-RADS 3|BI-RADS 4",
    # steps within phrases, degrees, and sides of unlike qualities
    "no dementia|possible dementia|probable dementia",
    "I strongly dislike the plan|I dislike the plan|I am neutral about the plan|I enjoy the plan",
    "not happy at all|not so happy|pretty happy|very happy|not sure",
    "completely dissatisfied|neither satisfied nor dissatisfied|completely satisfied",
    "not ripe|semi-ripe|ripe|overripe",
    "faint|moderate|loud",
    "low|medium|high|unknown|refused",
    # terms of trades
    "very soft|soft|firm|stiff|very stiff|hard",
    "subangular|subrounded|rounded",
    "pianissimo|piano|forte|fortissimo",
    "free flow|slow|congested|standstill",
    "local road|collector|arterial|freeway",
    "emerging|developing|proficient|advanced",
    "preterm|early term|full term|late term",
    "subgiant|giant|supergiant",
    # parts of years, and years
    "2019-Q1|2019-Q2|2020-Q1",
    "Fall 2019|Spring 2020|Fall 2020",
    "FY2019|FY2020|FY2021",
    "1990s|2000s|2010s",
    "20th|40th|60th",
    "underweight <18.5|normal 18.5-24.9|overweight 25.0-29.9|obese >=30.0",
    "ISCED 1 or below|ISCED 2 (lower secondary)|ISCED 3|ISCED 5+",
    "BMI<18.5|BMI 18.5-24.9|BMI 25-29.9|BMI>=30",
    # standards
    "Working towards|Expected standard|Greater depth",
    "QM|ASIL A|ASIL B|ASIL D",
    "No measures|Recommended|Required with exceptions|Required",
    # decades of lives and of centuries
    "teens|20s|30s|40s",
    "twenties|thirties|forties",
    "pre-1990|1990s|2000s|2010s",
    "early 1990s|late 1990s|early 2000s",
    "20s|30s|40s|50s and over",
    # places by how dense they are, and grains by their size
    "Rural areas|Semi-urban|Urban",
    "Mostly Rural|Rural-Exurban|Suburban-Exurban|Dense Suburban|Urban-Suburban|Dense Urban",
    "Mainly rural|Sparse suburban|Dense suburban|Urban core",
    "Non-core|Micropolitan|Small metro|Medium metro|Large fringe metro|Large central metro",
    "Farm or home in countryside|Country village|Town or small city|A big city",
    "silt|sand|gravel|cobble|boulder",
    "clay|silt|fine sand|coarse sand|fine gravel|coarse gravel",
    "silt|very fine sand|fine sand|sand",
    # answers written out
    "No, not at all polite|Yes, somewhat polite|Yes, very polite",
    "No, never|Yes, sometimes|Yes, often",
    "No, never|No, rarely|Yes, sometimes|Yes, always",
    "No, I was never late|Yes, I was sometimes late|Yes, I was often late",
    "No, definitely not|No, probably not|Yes, probably|Yes, definitely",
    "No|Yes, once|Yes, more than once",
    "It was not at all easy to find|It was somewhat easy to find|It was very easy to find",
    "I feel very safe outside|I feel fairly safe outside|I feel a bit unsafe outside",
    "Made it a lot worse|Made it a little worse|Made it a little better|Made it a lot better",
    "Would not recommend|Would probably recommend|Would definitely recommend",
]

NOMINAL = [
    "red|yellow|green",
    "green|yellow|orange|red|blue|white",
    "gold|blue|pink",
    "silver|gold|rose gold|black",
    "A|B|AB|O",
    "A+|B+|AB+|O+",
    "type A|type B|type C",
    "group_1|group_2|group_3",
    "Ward 1|Ward 2|Ward 3",
    "district 1|district 2|district 3",
    "Team A|Team B|Team C",
    "Cluster 0|Cluster 1|Cluster 2",
    "channel 1|channel 2|channel 3",
    "Room 101|Room 102|Room 103",
    "Route 1|Route 2|Route 66",
    "arm 1|arm 2|arm 3",
    "single|married|divorced|widowed",
    "never married|married|divorced|separated|widowed",
    "private|self-employed|government|without pay",
    "north|south|east|west",
    "happy|sad|angry|neutral",
    "cash|credit card|debit card",
    "tea|coffee|juice",
    "sand|silt|clay",
    "primary school|church|hospital",
    "high school teacher|nurse|pilot",
    "long bone|flat bone|irregular bone",
    "short story|novel|poem",
    "high jump|long jump|shot put",
    "Upper East Side|Lower East Side|Midtown",
    "soft drink|hard cider|beer",
    "train|val|test",
    "pending|approved|rejected",
    "open|in progress|resolved|closed",
    "rouge|vert|bleu",
    "ledig|verheiratet|geschieden",
    "soltero|casado|divorciado|viudo",
    "king|queen|rook|bishop",
    "never|former|current",
    "compact|small|midsize|large|sporty|van",
    "standard|express|overnight|same day",
    "STEMI|NSTEMI|unstable angina",
    "upper outer|upper inner|lower outer|lower inner",
    "fixed|variable|hybrid rate",
    "dry road|wet road|icy road|muddy road",
    "red light|stop sign|yield sign|none",
    "main sequence|white dwarf|neutron star",
    "mean|median|mode",
    "brown eyes|blue eyes|green eyes",
    "none|glasses|contacts",
    "single|album|compilation",
    "Fall|River|Road",
    "urban|forest|farm|water",
    "city|park|village",
    "sand|gravel|concrete",
    "sand|silt|clay|mud",
    "No|Yes, by car|Yes, by bus",
    "No, often|No, never|Yes, sometimes",
    "Yes, full time|Yes, freelance|No, retired",
    "No, I don't like it|Yes, because of work|Yes, because of family",
    "I live in a house|I live in a flat|I live in a caravan",
]


@pytest.mark.parametrize("levels", ORDERED)
def test_an_order_is_read_whatever_the_sequence(levels: str) -> None:
    names = levels.split("|")
    ranks = order_of(names)
    assert ranks is not None
    inside = [rank for rank in ranks if rank != float("inf")]
    assert inside in (sorted(inside), sorted(inside, reverse=True))
    assert order_of(names[::-1]) == ranks[::-1]


@pytest.mark.parametrize("levels", NOMINAL)
def test_look_alikes_have_no_order(levels: str) -> None:
    names = levels.split("|")
    assert order_of(names) is None
    assert steps_of(names) == ()
    assert losspick.profile(pd.DataFrame({"y": names * 20}), "y").kind is Kind.MULTICLASS


@given(st.sampled_from(ORDERED), st.sampled_from([str.upper, str.capitalize, str.swapcase]))
def test_case_is_no_matter(levels: str, change: Callable[[str], str]) -> None:
    names = levels.split("|")
    assert order_of([change(name) for name in names]) == order_of(names)


@given(
    st.sampled_from(["low|medium|high", "never|rarely|often", "poor|fair|good"]),
    st.sampled_from(["_", "-", " ", "  "]),
    st.sampled_from(["risk", "quality", "yield"]),
)
def test_what_levels_share_is_no_matter(levels: str, gap: str, shared: str) -> None:
    assert order_of([f"{level}{gap}{shared}" for level in levels.split("|")]) is not None


def test_one_level_that_is_no_step_leaves_the_order_of_the_others() -> None:
    levels = ["0-20", "21-50", "51-100", "101 and more", "no telephone"]
    assert steps_of(levels) == tuple(levels[:4])
    assert steps_of(["oak", "ash", "small", "large", "birch"]) == ()


def test_times_are_compared_in_one_unit() -> None:
    assert bands(["1-2 years", "6-12 months", "2 weeks"]) == (2.0, 1.0, 0.0)
    assert bands(["15min", "30min", "1h"]) == (0.0, 1.0, 2.0)


def test_never_lies_beyond_all_that_was_so_long_ago() -> None:
    assert bands(["never", "within 1 year", "more than 1 year ago"]) == (2.0, 0.0, 1.0)
    assert bands(["never", "1-2 times", "3+ times"]) == (0.0, 1.0, 2.0)


def test_schools_alone_are_no_scale_of_education() -> None:
    assert schooling(["primary school", "high school", "church"]) is None
    assert schooling(["high school", "college", "phd"]) is not None
    assert schooling(["college a", "college b", "college c"]) is None


@pytest.mark.parametrize(
    ("levels", "name", "read"),
    [
        ("green|yellow|red", "alert_colour", True),
        ("green|yellow|red", "car colour", False),
        ("T1|T2|T3|T4", "t_stage", True),
        ("T1|T2|T3|T4", "treatment", False),
        ("A|B|C|D", "loan grade", True),
        ("A|B|C|D", "product", False),
        ("T1a|T1b|T2", "stage", True),
        ("T1a|T1b|T2|T3", "y", True),
        ("Tis|T1|T2|TX", "tumour_stage", True),
        ("pT1|pT2|pT3a", "y", True),
        ("N0|N1|N2|NX", "y", True),
        ("G1|G2|G3|GX", "tumour grade", True),
        ("A1|A2|B1|B5|C3", "sub_grade", True),
        ("D|C|B|A|0", "bclc_stage", True),
        ("white|yellow|green|black", "belt", True),
        ("white|yellow|green|black", "shirt", False),
        ("A1|A2|B1|B5|C3", "lot", False),
        ("T1|T2|T3", "y", False),
        ("tax|tar|tis", "y", False),
        ("N0|N1|N2|N3", "p_n", True),
        ("A|B|C", "child pugh", True),
    ],
)
def test_a_name_shows_the_order_of_colours_and_letters(levels: str, name: str, read: bool) -> None:
    names = levels.split("|")
    ranks = order_by_name(names, frozenset(name.replace("_", " ").split()))
    assert (ranks is not None) is read
    found = losspick.profile(pd.DataFrame({name: names * 20}), name)
    assert (found.kind is Kind.ORDINAL) is read


def test_the_classes_of_an_alert_stand_in_their_order() -> None:
    cells = ["red", "green", "yellow"] * 20
    found = losspick.profile(pd.DataFrame({"alert level": cells}), "alert level")
    assert [each.label for each in found.classes or ()] == ["green", "yellow", "red"]


def test_every_entry_of_a_tongue_has_a_meaning() -> None:
    entries = [entry for words in TONGUES.values() for entry in words.replace("\n", ";").split(";")]
    assert all(entry.count(":") == 1 for entry in entries if entry.strip())


def test_gaps_after_a_letter_are_no_cuts_where_the_name_tells_codes() -> None:
    cells = ["L7", "L9", "L12", "L15", "L20"] * 30
    assert losspick.profile(pd.DataFrame({"lot_code": cells}), "lot_code").kind is Kind.MULTICLASS
    assert losspick.profile(pd.DataFrame({"cut": cells}), "cut").kind is Kind.ORDINAL


@pytest.mark.parametrize("name", ["age", "born", "y"])
@pytest.mark.parametrize("levels", ["20s 30s 40s 50s", "1960s 1970s 1980s 2010s", "'60s '70s '80s"])
def test_decades_are_no_seconds(levels: str, name: str) -> None:
    cells = levels.split() * 30
    found = losspick.profile(pd.DataFrame({name: cells}), name)
    assert found.kind is Kind.ORDINAL
    assert [each.label for each in found.classes or ()] == levels.split()


def test_seconds_are_no_decades() -> None:
    for name, levels in (("time", "10s 20s 30s 40s"), ("y", "10s 20s 90s"), ("y", "12s 20s 30s")):
        found = losspick.profile(pd.DataFrame({name: levels.split() * 30}), name)
        assert found.minimum is not None
