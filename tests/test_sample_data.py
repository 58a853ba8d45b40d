"""The sample tables: what an expert reads in each target, and the loss to begin with.

Several losses stand where an expert would take either.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import losspick

FOLDER = Path(__file__).resolve().parent.parent / "sample_data"
MOST_BYTES = 150_000


@dataclass(frozen=True, slots=True)
class Case:
    file: str
    target: str | tuple[str, ...]
    kind: str
    first: tuple[str, ...]  # empty: nothing can be learned

    @property
    def id(self) -> str:
        columns = (self.target,) if isinstance(self.target, str) else self.target
        return f"{self.file.split('.')[0]}-{'-'.join(columns)}"


CASES = (
    # Light tails, no true zero: the mean is a fair summary.
    Case("san_francisco_temperature.csv", "temp", "continuous", ("mse",)),
    Case("pacific_sea_temperature.parquet", "temperature", "continuous", ("mse",)),
    Case("seattle_weather.csv", "temp_min", "continuous", ("mse",)),
    # Student's t with two degrees of freedom has no variance.
    Case("sensor_error.csv", "error_mm", "continuous", ("huber", "mae")),
    # From 0.93 to 1487 with a median of 52: ratios matter, not differences.
    Case("firm_investment.csv", "invest", "positive_continuous", ("msle",)),
    # Right-skewed amounts within one order of magnitude, some of them far out.
    Case(
        "food_expenditure_semicolon.csv",
        "Ausgaben für Lebensmittel",
        "positive_continuous",
        ("huber", "msle"),
    ),
    # Cleaned, they are close to symmetric: skewness 0.8, no heavy tail.
    Case(
        "apartment_rents_dirty.csv",
        "rent",
        "positive_continuous",
        ("mse",),
    ),
    # The variance is seven times the mean.
    Case("doctor_visits.csv", "mdvis", "count", ("negative_binomial",)),
    # Most days are dry, so the median is 0 and a robust loss would predict no rain for ever.
    Case("seattle_weather.csv", "precipitation", "zero_inflated", ("tweedie",)),
    Case("us_states_2009.csv", "poverty_percent", "proportion", ("fractional_bce",)),
    Case("iowa_electricity_mix.csv", "renewable_share", "proportion", ("fractional_bce",)),
    Case("conversion_rates.csv", "conversion_rate", "proportion", ("fractional_bce",)),
    Case("breast_cancer.csv", "diagnosis", "binary", ("bce",)),
    # 1.4 % of the rows say yes.
    Case("poor_health.csv", "poor_health", "binary", ("weighted_bce", "focal_binary")),
    Case("iris.csv", "species", "multiclass", ("sparse_categorical_ce",)),
    # Half of the days are sunny, 1.4 % snowy.
    Case(
        "seattle_weather.csv",
        "weather",
        "multiclass",
        ("class_weighted_ce", "sparse_categorical_ce"),
    ),
    Case("sales_by_continent.csv", "continent", "multiclass", ("sparse_categorical_ce",)),
    Case("wine_cultivars.csv", "class", "multiclass", ("sparse_categorical_ce",)),
    Case("handwritten_digits.csv.gz", "digit", "multiclass", ("sparse_categorical_ce",)),
    Case("self_rated_health.tsv", "health", "ordinal", ("coral", "corn", "cumulative_link")),
    Case("travel_mode.csv", "choice_*", "one_hot", ("categorical_ce",)),
    Case("film_genres.jsonl", "genres", "multilabel", ("multilabel_bce",)),
    Case("support_tickets.csv", "topic_*", "multilabel", ("multilabel_bce",)),
    Case("support_tickets.csv", "topics", "multilabel", ("multilabel_bce",)),
    Case("annotator_votes.csv", "p_*", "soft_label", ("kl_divergence",)),
    Case("iowa_electricity_mix.csv", "*_share", "soft_label", ("kl_divergence",)),
    Case("wind_direction.csv", "wind_direction_deg", "circular", ("von_mises",)),
    Case("senator_terms.csv", ("diff_days", "observed"), "survival", ("cox_ph",)),
    Case("exercise_physiology.csv", ("Weight", "Waist", "Pulse"), "multi_target", ("mse",)),
    # Without the queries the grades are small counts; with them see below.
    Case("search_results.csv", "relevance", "ordinal", ("corn",)),
    Case("us_airports.csv", "iata", "unusable", ()),
    Case("us_airports.csv", "country", "unusable", ()),
)
EVERY_CASE = [pytest.param(case, id=case.id) for case in CASES]
TABLES = sorted(p for p in FOLDER.iterdir() if p.suffix not in {".md", ".py"} and p.is_file())


@pytest.mark.parametrize("case", EVERY_CASE)
def test_kind(case: Case) -> None:
    path = FOLDER / case.file
    assert losspick.profile(path, target=case.target).kind == case.kind


@pytest.mark.parametrize("case", EVERY_CASE)
def test_first_loss(case: Case) -> None:
    path = FOLDER / case.file
    ranking = losspick.recommend(path, target=case.target).ranking
    if case.first:
        assert ranking[0].loss in case.first
    else:
        assert ranking == ()


def test_grades_within_queries_are_a_ranking() -> None:
    found = losspick.recommend(FOLDER / "search_results.csv", "relevance", query="query_id")
    queries = found.profile.queries
    assert queries is not None
    assert (queries.count, queries.smallest, queries.largest) == (80, 6, 18)
    assert (queries.lowest, queries.highest, queries.whole, queries.together) == (0, 4, True, True)
    assert found.profile.task == "ranking"
    assert [one.loss for one in found.ranking] == ["lambdarank", "pairwise_logistic", "listnet"]


def test_continent_na_is_a_class_not_a_gap() -> None:
    profile = losspick.profile(FOLDER / "sales_by_continent.csv", target="continent")
    assert profile.missing == 0
    assert {c.label for c in profile.classes or ()} == {"AF", "AS", "EU", "NA", "SA"}


def test_cells_that_are_no_rents_are_told() -> None:
    profile = losspick.profile(FOLDER / "apartment_rents_dirty.csv", target="rent")
    assert profile.rows == 400
    assert profile.missing == 10  # ? twice, blank twice, "on request", -999 five times
    said = " ".join([*(warning.message for warning in profile.warnings), *profile.source])
    assert "-999" in said
    assert "on request" in said


def test_a_placeholder_can_be_kept_as_a_value() -> None:
    path = FOLDER / "apartment_rents_dirty.csv"
    profile = losspick.profile(path, target="rent", na_values=("",))
    assert profile.missing == 5
    assert profile.minimum == -999


def test_percent_signs_are_read_as_fractions_or_percents_of_the_right_size() -> None:
    profile = losspick.profile(FOLDER / "conversion_rates.csv", target="conversion_rate")
    assert profile.missing == 0
    assert profile.mean == pytest.approx(6.3, abs=0.7) or profile.mean == pytest.approx(
        0.063, abs=0.007
    )


def test_decimal_commas_and_umlauts_are_read() -> None:
    profile = losspick.profile(
        FOLDER / "food_expenditure_semicolon.csv", target="Ausgaben für Lebensmittel"
    )
    assert profile.rows == 235
    assert profile.mean == pytest.approx(624.15, abs=0.01)


def test_every_table_has_a_case_and_a_line_in_the_readme() -> None:
    described = set(
        re.findall(r"^\| `([^`]+)` \|", (FOLDER / "README.md").read_text("utf-8"), re.M)
    )
    assert {path.name for path in TABLES} == {case.file for case in CASES} == described


def test_there_is_a_table_for_every_kind_of_a_column() -> None:
    assert {case.kind for case in CASES} == {
        "continuous",
        "positive_continuous",
        "count",
        "zero_inflated",
        "proportion",
        "binary",
        "multiclass",
        "ordinal",
        "one_hot",
        "multilabel",
        "soft_label",
        "circular",
        "survival",
        "multi_target",
        "unusable",
    }


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_table_is_small(path: Path) -> None:
    assert 0 < path.stat().st_size < MOST_BYTES


def test_synthetic_tables_come_out_the_same(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(FOLDER / "make.py"), str(tmp_path)], check=True)
    made = sorted(tmp_path.iterdir())
    assert len(made) == 9
    for path in made:
        assert path.read_bytes() == (FOLDER / path.name).read_bytes()
