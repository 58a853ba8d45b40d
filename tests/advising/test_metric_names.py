"""Every metric that people name, as scikit-learn, Keras and papers spell it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from made_profiles import classes, numbers

from losspick.advising.load import load_rules
from losspick.advising.metrics import find_metric
from losspick.advising.run import advise
from losspick.core.goal import Costs, Goal
from losspick.core.vocabulary import Kind, Task
from losspick.errors import UsageError

BOOK = load_rules()

NAMES: dict[Task, dict[str, str]] = {
    Task.REGRESSION: {
        "rmse": "rmse root_mean_squared_error neg_root_mean_squared_error RootMeanSquaredError",
        "mse": "mse mean_squared_error neg_mean_squared_error MeanSquaredError",
        "mae": "mae mean_absolute_error neg_mean_absolute_error MeanAbsoluteError",
        "medae": "medae median_absolute_error neg_median_absolute_error",
        "rmsle": "rmsle root_mean_squared_log_error neg_mean_squared_log_error "
        "MeanSquaredLogarithmicError",
        "mape": "mape mean_absolute_percentage_error neg_mean_absolute_percentage_error "
        "MeanAbsolutePercentageError",
        "smape": "smape symmetric-mean-absolute-percentage-error",
        "r2": "r2 r2_score sklearn.metrics.r2_score R2Score explained_variance "
        "explained_variance_score",
        "pinball": "pinball pinball@0.9 quantile mean_pinball_loss d2_pinball_score",
        "poisson_deviance": "poisson_deviance mean_poisson_deviance neg_mean_poisson_deviance",
        "gamma_deviance": "gamma_deviance mean_gamma_deviance neg_mean_gamma_deviance",
        "tweedie_deviance": "tweedie_deviance mean_tweedie_deviance d2_tweedie_score",
        "crps": "crps continuous_ranked_probability_score",
        "interval_score": "interval_score winkler_score",
        "predictive_nll": "nll nlpd",
        "wape": "wape wmape",
        "mase": "mase",
        "max_error": "max_error neg_max_error",
        "correlation": "pearson pearsonr PearsonCorrelation PearsonCorrCoef",
        "concordance_correlation": "ccc ConcordanceCorrelation ConcordanceCorrCoef",
        "rank_correlation": "spearman kendall_tau SpearmanCorrCoef KendallRankCorrCoef",
        "log_cosh_error": "LogCoshError log_cosh huber",
    },
    Task.BINARY: {
        "hinge_loss": "hinge_loss Hinge SquaredHinge BinaryHingeLoss",
        "npv": "npv NegativePredictiveValue neg_negative_likelihood_ratio",
        "log_loss": "log_loss neg_log_loss BinaryCrossentropy binary_crossentropy",
        "brier": "brier brier_score_loss neg_brier_score",
        "accuracy": "accuracy accuracy_score BinaryAccuracy",
        "balanced_accuracy": "balanced_accuracy balanced_accuracy_score",
        "f1": "f1 f1_score F1Score torchmetrics.F1Score F1 jaccard_score",
        "fbeta": "fbeta fbeta_score FBetaScore f2 f0.5 sklearn.metrics.fbeta_score@2",
        "mcc": "mcc matthews_corrcoef",
        "roc_auc": "roc_auc roc_auc_score AUC keras.metrics.AUC",
        "pr_auc": "pr_auc average_precision average_precision_score",
        "recall": "recall recall_score Recall sensitivity",
        "precision": "precision precision_score Precision positive_likelihood_ratio",
        "recall_at_precision": "recall@precision recall@precision=0.9 recall@precision@0.9 "
        "recall_at_precision RecallAtPrecision "
        "PrecisionAtRecall SensitivityAtSpecificity",
        "calibration_error": "ece expected_calibration_error",
        "macro_f1_binary": "macro_f1 f1_macro",
        "weighted_f1_binary": "weighted_f1 f1_weighted",
        "specificity": "specificity",
    },
    Task.MULTICLASS: {
        "log_loss": "log_loss CategoricalCrossentropy SparseCategoricalCrossentropy",
        "accuracy": "accuracy CategoricalAccuracy SparseCategoricalAccuracy",
        "balanced_accuracy": "balanced_accuracy macro_recall recall_macro",
        "macro_f1": "macro_f1 f1_macro f1 macro_precision precision_macro macro_fbeta",
        "weighted_f1": "weighted_f1 f1_weighted micro_f1 f1_micro weighted_precision "
        "jaccard_weighted",
        "top_k_accuracy": "top_k top_k_accuracy top_k_accuracy_score top_k@5 top-5 top@5 "
        "TopKCategoricalAccuracy SparseTopKCategoricalAccuracy",
        "roc_auc": "roc_auc roc_auc_ovr roc_auc_ovo_weighted macro_roc_auc",
        "mcc": "mcc cohen_kappa MulticlassMatthewsCorrCoef",
        "hinge_loss": "CategoricalHinge MulticlassHingeLoss",
    },
    Task.ORDINAL: {
        "mae_rank": "mae mae_rank",
        "macro_mae_rank": "macro_mae mae_macro macro_mae_rank",
        "qwk": "qwk quadratic_weighted_kappa",
        "ranked_probability_score": "rps ranked_probability_score",
        "accuracy": "accuracy",
    },
    Task.SURVIVAL: {
        "c_index": "c_index c-index concordance_index",
        "integrated_brier": "ibs integrated_brier_score",
    },
    Task.MULTILABEL: {
        "hamming": "hamming hamming_loss",
        "subset_accuracy": "subset_accuracy exact_match MultilabelExactMatch",
        "label_ranking_loss": "label_ranking_loss coverage_error MultilabelRankingLoss",
    },
    Task.SEGMENTATION: {"iou": "iou jaccard MeanIoU mean_iou OneHotMeanIoU", "dice": "dice"},
    Task.RANKING: {
        "ndcg": "ndcg ndcg@10 ndcg_score dcg RetrievalNormalizedDCG",
        "mrr": "mrr RetrievalMRR",
        "precision_at_k": "precision@10 hit_rate RetrievalPrecision RetrievalFallOut",
    },
    Task.SEQUENCE: {
        "perplexity": "perplexity ppl",
        "bleu": "bleu rouge",
        "word_error_rate": "wer cer",
    },
    Task.METRIC_LEARNING: {"recall_at_k": "recall@k recall@1"},
    Task.GENERATIVE: {"fid": "fid"},
}
CASES = [
    (task, name, identity)
    for task, told in NAMES.items()
    for identity, names in told.items()
    for name in names.split()
]


@pytest.mark.parametrize(("task", "name", "identity"), CASES)
def test_a_metric_is_known_by_its_names(task: Task, name: str, identity: str) -> None:
    assert find_metric(name, task, BOOK.metrics).id == identity


@pytest.mark.parametrize("task", Task)
def test_no_name_means_two_metrics_of_a_task(task: Task) -> None:
    own = [metric for metric in BOOK.metrics if task in metric.tasks]
    spelled = Counter(
        word
        for metric in own
        for word in {
            re.sub(r"[\s_-]", "", name.casefold()) for name in (metric.id, *metric.aliases)
        }
    )
    assert [word for word, many in spelled.items() if many > 1] == []


def test_the_level_in_a_name_is_the_quantile_wanted() -> None:
    profile = numbers(Kind.CONTINUOUS, [float(i) for i in range(100)])
    told = advise(profile, Goal(metric="pinball@0.9"), BOOK)
    assert told.ranking[0].loss == "quantile"
    assert told.goal.quantile == 0.9
    assert told.ranking[0].parameters[0].value == 0.9


@pytest.mark.parametrize("name", ["pinball@", "pinball@2", "pinball@high"])
def test_a_level_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="is no quantile that pinball can have"):
        advise(numbers(Kind.CONTINUOUS, [1.0, 2.0, 3.0]), Goal(metric=name), BOOK)


@pytest.mark.parametrize("name", ["fbeta@-1", "fbeta@abc", "recall@precision=-0.5", "top_k@0"])
def test_a_level_of_another_metric_is_a_number_above_0(name: str) -> None:
    kind = Kind.MULTICLASS if name.startswith("top") else Kind.BINARY
    with pytest.raises(UsageError, match=r"is no (beta|rate|cutoff) that \w+ can have"):
        advise(
            classes(kind, [60.0, 30.0, 20.0][: 2 + (kind is Kind.MULTICLASS)]),
            Goal(metric=name),
            BOOK,
        )


@pytest.mark.parametrize("name", ["rmse@0.3", "mae@0.5", "neg_mean_squared_error@1", "r2@"])
def test_a_number_that_no_metric_takes_is_refused(name: str) -> None:
    bare = name.partition("@")[0]
    with pytest.raises(UsageError, match=f"{bare} takes no number") as caught:
        advise(numbers(Kind.CONTINUOUS, [1.0, 2.0, 3.0]), Goal(metric=name), BOOK)
    assert caught.value.fix == f"write {bare} alone"


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (
            Goal(metric="pinball@0.5", quantile=0.9),
            "The 0.9 quantile is asked for, but pinball@0.5",
        ),
        (
            Goal(metric="pinball@0.5", costs=Costs(9.0, 1.0)),
            "ask for the 0.9 quantile, but pinball",
        ),
        (Goal(quantile=0.9, costs=Costs(1.0, 3.0)), "ask for the 0.25 quantile, but the level"),
        (Goal(metric="pinball@0.9", quantile=0.9, costs=Costs(9.0, 1.0)), None),
        (Goal(metric="pinball", quantile=0.9), None),
        (Goal(metric="rmse", quantile=0.9, costs=Costs(1.0, 3.0)), None),
    ],
)
def test_levels_that_contradict_each_other_are_told(goal: Goal, said: str | None) -> None:
    notes = advise(numbers(Kind.CONTINUOUS, [float(i) for i in range(100)]), goal, BOOK).notes
    told = [note for note in notes if "which decides" in note]
    assert (said in told[0]) if said else not told


@pytest.mark.parametrize("name", ["fbeta@0.5", "recall@precision", "recall@precision=0.9"])
def test_a_level_that_is_one_is_taken(name: str) -> None:
    assert advise(classes(Kind.BINARY, [60.0, 30.0]), Goal(metric=name), BOOK).ranking


def test_the_power_of_a_tweedie_deviance_is_that_of_the_loss() -> None:
    amounts = numbers(Kind.POSITIVE_CONTINUOUS, [1.0 + i % 7 for i in range(60)])
    told = advise(amounts, Goal(metric="tweedie_deviance@1.7"), BOOK)
    tweedie = next(one for one in told.ranking if one.loss == "tweedie")
    assert [one.value for one in tweedie.parameters] == [1.7]
    assert told.goal.power == 1.7
    with pytest.raises(UsageError, match="'3' is no power"):
        advise(amounts, Goal(metric="tweedie_deviance@3"), BOOK)


def test_every_metric_puts_a_loss_first_that_its_task_has() -> None:
    rare = classes(Kind.BINARY, [900, 100])
    for metric in BOOK.metrics:
        if Task.BINARY in metric.tasks:
            assert advise(rare, Goal(metric=metric.id), BOOK).ranking[0].points > 0.0, metric.id


def test_precision_and_recall_of_classes_are_averaged_over_them() -> None:
    for name, identity in (("precision", "macro_f1"), ("MulticlassRecall", "balanced_accuracy")):
        assert find_metric(name, Task.MULTICLASS, BOOK.metrics).id == identity
    assert find_metric("recall", Task.BINARY, BOOK.metrics).id == "recall"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("adjusted_rand_score", "compares clusterings"),
        ("sklearn.metrics.silhouette_score", "compares clusterings"),
        ("ConfusionMatrix", "is a curve, a table or a report"),
        ("BinaryROC", None),
        ("binary_precision_recall_curve", "is a curve"),
        ("CosineSimilarity", "how alike vectors"),
        ("PeakSignalNoiseRatio", "judges pictures or sound"),
        ("MeanMetricWrapper", "gathers or wraps"),
        ("CramersV", "columns of categories"),
    ],
)
def test_what_judges_something_else_is_refused_with_what_it_judges(
    name: str, said: str | None
) -> None:
    if said is None:
        assert find_metric(name, Task.BINARY, BOOK.metrics).id == "roc_auc"
        return
    with pytest.raises(UsageError, match=said) as caught:
        find_metric(name, Task.BINARY, BOOK.metrics)
    assert caught.value.fix


def test_a_misspelled_name_still_meets_its_neighbours() -> None:
    with pytest.raises(UsageError, match="unknown metric 'acuracy'") as caught:
        find_metric("acuracy", Task.BINARY, BOOK.metrics)
    assert "accuracy" in str(caught.value.fix)
