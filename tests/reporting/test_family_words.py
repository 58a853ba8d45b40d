"""The fits of noise families as phrases."""

from __future__ import annotations

from dataclasses import replace

from handmade import CHURN, PRICES

from losspick.core.profile import FamilyFit
from losspick.core.vocabulary import NoiseFamily
from losspick.reporting.family_words import family_facts
from losspick.reporting.screen import Look
from losspick.reporting.to_markdown import profile_page
from losspick.reporting.to_terminal import profile_sheet

FITS = (
    FamilyFit(NoiseFamily.EXPONENTIAL, -2.0, (("mean", 3.0),), 4002.0, 0.0),
    FamilyFit(NoiseFamily.GAMMA, -1.9995, (("shape", 1.01), ("scale", 2.97)), 4003.0, 0.001),
    FamilyFit(NoiseFamily.LOG_NORMAL, -2.1, (("mu", 0.5), ("sigma", 1.2)), 4204.0, 0.0123),
)
FITTED = replace(PRICES, families=FITS)


def test_families_are_told_with_the_error_of_their_distance() -> None:
    assert family_facts(FITTED) == (
        "exponential fits best: mean 3",
        "as good within two standard errors: gamma",
        "worse, in nats a row: log normal 0.1 ± 0.012",
    )


def test_a_family_alone_is_not_the_best_of_several() -> None:
    assert family_facts(replace(PRICES, families=FITS[:1])) == ("exponential fitted: mean 3",)
    assert family_facts(CHURN) == ()


def test_the_profile_alone_tells_the_families_in_every_format() -> None:
    screen = profile_sheet(FITTED, Look(width=100), name=None, version="1").render()
    assert "Families    exponential fits best: mean 3\n" in screen
    page = profile_page(FITTED, name=None, version="1")
    assert "- Families: exponential fits best: mean 3; as good within two" in page
    assert "Families" not in profile_sheet(CHURN, Look(), name=None, version="1").render()


def test_a_page_tells_how_the_cells_were_read_and_what_features_leave() -> None:
    told = replace(
        PRICES, explained_share=0.5, residual_outlier_share=0.02, residual_outlier_loss_share=0.3
    )
    page = profile_page(told, name=None, version="1")
    assert "- Read as ;-separated text with decimal commas" in page
    assert "- Features: the other columns explain 50 % of the variance; residuals: outliers" in page
