from __future__ import annotations

import re
from dataclasses import replace

import pytest
from handmade import CHURN, CHURN_ADVICE, PRICE_ADVICE, PRICES
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from losspick.core.profile import ClassCount, ProfileWarning
from losspick.core.recommendation import Ineligible
from losspick.core.vocabulary import Framework, Kind
from losspick.reporting.documents import ColumnLine, ColumnList
from losspick.reporting.listing_screen import columns_sheet
from losspick.reporting.screen import Look
from losspick.reporting.to_terminal import profile_sheet, recommendation_sheet

COLUMNS = ColumnList(
    version="0.1.0",
    source="houses.csv",
    rows=1000,
    columns=(
        ColumnLine(
            name="id",
            kind=Kind.UNUSABLE,
            confidence=0.99,
            missing=0,
            distinct=1000,
            remark="All 1,000 values are distinct: an identifier.",
        ),
        ColumnLine(
            name="price",
            kind=Kind.POSITIVE_CONTINUOUS,
            confidence=0.96,
            missing=12,
            distinct=871,
            remark="All 988 values are above 0.",
        ),
    ),
    left_out=3,
)


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [80, 120])
def test_the_main_screen(width: int, colour: bool, snapshot: SnapshotAssertion) -> None:
    look = Look(width=width, colour=colour)
    assert recommendation_sheet(PRICE_ADVICE, look, name="houses.csv").render() == snapshot


@pytest.mark.parametrize("width", [80, 120])
def test_every_reason_and_the_code(width: int, snapshot: SnapshotAssertion) -> None:
    sheet = recommendation_sheet(
        PRICE_ADVICE, Look(width=width), name="houses.csv", why=True, framework=Framework.TORCH
    )
    assert sheet.render() == snapshot


def test_classes_and_a_metric(snapshot: SnapshotAssertion) -> None:
    assert recommendation_sheet(CHURN_ADVICE, Look(), name="churn.csv").render() == snapshot


def test_the_profile_alone(snapshot: SnapshotAssertion) -> None:
    sheet = profile_sheet(PRICES, Look(), name="houses.csv", version="0.1.0")
    assert sheet.render() == snapshot


def test_the_list_of_columns(snapshot: SnapshotAssertion) -> None:
    assert columns_sheet(COLUMNS, Look(), "houses.csv").render() == snapshot


def test_parameters_are_told_of_the_first_loss_however_close_the_others_are() -> None:
    first, *others = PRICE_ADVICE.ranking
    close = replace(first, score=0.05)
    told = replace(PRICE_ADVICE, ranking=(close, *others))
    assert "huber delta = 7" in recommendation_sheet(told, Look()).render()
    behind = replace(PRICE_ADVICE, ranking=(others[0], close, *others[1:]))
    assert "huber delta = 7" not in recommendation_sheet(behind, Look()).render()


def test_only_labels_that_get_another_code_are_listed() -> None:
    assert CHURN_ADVICE.labels is not None
    for mapping, shown in (((("0", "0"), ("1", "1")), False), ((("no", "0"), ("yes", "1")), True)):
        told = replace(CHURN_ADVICE, labels=replace(CHURN_ADVICE.labels, mapping=mapping))
        said = recommendation_sheet(told, Look()).render()
        assert (f"{mapping[0][0]} → 0, {mapping[1][0]} → 1" in said) is shown


def test_the_main_screen_is_one_screen() -> None:
    assert len(recommendation_sheet(PRICE_ADVICE, Look(width=80)).lines) <= 46
    assert len(recommendation_sheet(PRICE_ADVICE, Look(width=120)).lines) <= 42


@pytest.mark.parametrize("width", [0, 1, 40, 57, 80, 99, 120, 500])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    look = Look(width=width)
    for advice in (PRICE_ADVICE, CHURN_ADVICE):
        text = recommendation_sheet(advice, look, name="x" * 200, why=True).render()
        assert max(map(cell_len, text.splitlines())) <= look.columns


def test_colour_changes_nothing_but_colour() -> None:
    plain = recommendation_sheet(PRICE_ADVICE, Look()).render()
    coloured = recommendation_sheet(PRICE_ADVICE, Look(colour=True)).render()
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_a_poor_terminal_gets_pure_ascii() -> None:
    look = Look(ascii_only=True)
    assert recommendation_sheet(PRICE_ADVICE, look, why=True).render().isascii()
    assert recommendation_sheet(CHURN_ADVICE, look, why=True).render().isascii()


def test_hostile_names_cannot_act() -> None:
    hostile = "\x1b[31mred\x1b]0;title\x07\u202e[/bold]\nnext\ud83d"
    profile = replace(
        CHURN,
        target=(hostile,),
        weight=hostile,
        evidence=(hostile,),
        warnings=(ProfileWarning("odd", hostile, (1,)),),
        classes=(ClassCount(hostile, 3.0, 0.5), ClassCount("[red]", 3.0, 0.5)),
    )
    advice = replace(CHURN_ADVICE, profile=profile, notes=(hostile,))
    text = recommendation_sheet(advice, Look(), name=hostile, why=True).render()
    assert not {"\x1b", "\x07", "\u202e", "\ud83d"} & set(text)
    assert "\nnext" not in text
    assert "[/bold]" in text
    assert "[red]" in text


def test_many_classes_are_counted_and_not_listed() -> None:
    classes = tuple(ClassCount(f"c{i}", 100.0 - i, 0.01) for i in range(100))
    sheet = profile_sheet(
        replace(CHURN, classes=classes, class_count=100), Look(), name=None, version="0.1.0"
    )
    text = sheet.render()
    assert "… 95 more, the rarest c99: 1 row" in text
    assert "c5 " not in text


def test_a_target_without_a_loss_says_so() -> None:
    advice = replace(PRICE_ADVICE, ranking=(), sanity=None, labels=None)
    text = recommendation_sheet(advice, Look()).render()
    assert "No loss fits this target: it takes labels 0 and 1" in text
    two = (*advice.ineligible, Ineligible("mse", "it takes numbers"))
    text = recommendation_sheet(replace(advice, ineligible=two), Look()).render()
    assert "No loss fits this target.\n" in text
    assert "mse: it takes numbers" in text


def test_a_sentence_is_said_once() -> None:
    text = recommendation_sheet(PRICE_ADVICE, Look(width=120)).render()
    assert text.count("3.1 % of the rows are outliers") == 1
    assert "Against it: The outliers would steer" in text


def test_a_tie_is_said_and_a_lone_winner_is_not() -> None:
    assert (
        "huber and mae are tied: either will do."
        in recommendation_sheet(PRICE_ADVICE, Look()).render()
    )
    assert "tied" not in recommendation_sheet(CHURN_ADVICE, Look()).render()


def test_columns_that_may_be_one_target_are_offered_as_a_group() -> None:
    parts = tuple(
        replace(COLUMNS.columns[1], name=f"is_{name}", kind=Kind.BINARY) for name in "abc"
    )
    text = columns_sheet(replace(COLUMNS, columns=parts), Look(width=100), "a b.csv").render()
    assert "losspick 'a b.csv' -t 'is_*'" in text
    assert "is_*" not in columns_sheet(replace(COLUMNS, columns=parts[:2]), Look(), "t").render()


def test_a_loss_that_a_framework_lacks_points_to_its_code() -> None:
    first = PRICE_ADVICE.ranking[0]
    line = replace(first.spelled[0], call="CoralLoss()", form="logits")
    advice = replace(PRICE_ADVICE, ranking=(replace(first, spelled=(line,)),))
    text = recommendation_sheet(advice, Look()).render()
    assert "CoralLoss()  on logits; its code: -F torch" in text
