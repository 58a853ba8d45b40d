"""The table of losses and frameworks: complete, and never better than what was found."""

from __future__ import annotations

import pytest
from table import GRADES, TABLE_TASKS, Cell, Outcome, drawn, table

from losspick.core.loss import Grade
from losspick.core.vocabulary import Framework
from losspick.losses import catalogue

#: What everybody looks for, by what is learned.
EXPECTED = {
    "numbers": "mse mae huber smooth_l1 log_cosh msle mape smape quantile expectile",
    "likelihoods": "gaussian_nll laplace_nll student_t_nll beta_nll crps_gaussian crps_ensemble "
    "poisson negative_binomial zero_inflated_poisson gamma tweedie log_normal "
    "beta_nll_proportion von_mises",
    "two classes": "bce weighted_bce focal_binary label_smoothing_bce hinge squared_hinge "
    "asymmetric_loss",
    "several classes": "categorical_ce sparse_categorical_ce class_weighted_ce focal_categorical "
    "label_smoothing_ce balanced_softmax kl_divergence poly1_ce multiclass_hinge",
    "levels": "cumulative_link coral corn",
    "times": "cox_ph weibull_aft discrete_hazard",
    "masks and boxes": "dice tversky soft_iou lovasz boundary giou diou ciou",
    "sequences": "masked_token_ce ctc",
    "games": "gan_minimax gan_non_saturating lsgan gan_hinge wgan trades",
    "closeness and order": "contrastive triplet infonce cosine_similarity pairwise_logistic "
    "lambdarank listnet",
    "several tasks": "uncertainty_weighting",
    "uncertainty": "evidential_nig evidential_dirichlet quantile_set",
}
NAMES = [name for names in EXPECTED.values() for name in names.split()]
CLAIMS = table(catalogue().values(), {})


@pytest.mark.parametrize("name", NAMES)
def test_what_is_looked_for_is_proven_somewhere(name: str):
    assert any(cell.grade in (Grade.VALUE, Grade.FUNCTIONAL) for cell in CLAIMS[name].values())


def test_there_are_at_least_sixty_losses_and_each_has_a_row():
    assert len(CLAIMS) >= 60
    assert list(CLAIMS) == list(catalogue())


@pytest.mark.parametrize("name", CLAIMS)
def test_every_cell_has_a_grade_or_a_reason(name: str):
    assert set(CLAIMS[name]) == set(Framework)
    for framework, cell in CLAIMS[name].items():
        assert (cell.grade is None) == bool(cell.reason)
        assert (cell.grade is None) == (not catalogue()[name].spelled_in(framework))
        assert cell.reason != "not written", framework


def test_libraries_of_tables_have_no_loss_of_another_task():
    for loss in catalogue().values():
        if not TABLE_TASKS & set(loss.tasks):
            cell = CLAIMS[loss.id][Framework.XGBOOST]
            assert cell.grade is None or "ranking" in loss.tasks


def test_a_cell_is_as_good_as_the_worst_of_its_tests():
    losses = [catalogue()["mse"]]
    key = ("mse", Framework.TORCH)
    passed, failed = Outcome.PASSED, Outcome.FAILED
    assert str(table(losses, {})["mse"][Framework.TORCH]) == "claimed (value)"
    assert str(table(losses, {key: [passed]})["mse"][Framework.TORCH]) == "ok (value)"
    assert str(table(losses, {key: [passed, failed]})["mse"][Framework.TORCH]) == "failed (value)"
    assert str(Cell(Grade.SOURCE)) == "source"
    assert set(GRADES) == set(Grade)


def test_the_text_has_a_line_for_each_loss_and_counts_the_reasons():
    lines = drawn(CLAIMS).splitlines()
    assert lines[0].split() == ["loss", *Framework]
    assert [line.split()[0] for line in lines[1 : len(CLAIMS) + 1]] == list(CLAIMS)
    counted = sum(int(line.split()[0]) for line in lines[len(CLAIMS) + 3 :])
    assert counted == sum(cell.grade is None for row in CLAIMS.values() for cell in row.values())
