"""Every metric of scikit-learn, Keras and torchmetrics is known, or refused with what it judges."""

from __future__ import annotations

import inspect

import pytest

from losspick.advising.foreign_metrics import FOREIGN, judges_else
from losspick.advising.load import load_rules
from losspick.advising.metrics import named

BOOK = load_rules()

#: Classes of torchmetrics 1.9 that judge predictions; some also with their task before the name.
TORCHMETRICS = """
ConcordanceCorrCoef ContinuousRankedProbabilityScore CriticalSuccessIndex ExplainedVariance
KendallRankCorrCoef LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError
MeanSquaredLogError NormalizedRootMeanSquaredError PearsonCorrCoef R2Score RelativeSquaredError
SpearmanCorrCoef SymmetricMeanAbsolutePercentageError TweedieDevianceScore
WeightedMeanAbsolutePercentageError AUROC Accuracy AveragePrecision CalibrationError CohenKappa EER
ExactMatch F1Score FBetaScore HammingDistance HingeLoss JaccardIndex LogAUC MatthewsCorrCoef
NegativePredictiveValue Precision PrecisionAtFixedRecall Recall RecallAtFixedPrecision
SensitivityAtSpecificity Specificity SpecificityAtSensitivity MultilabelCoverageError
MultilabelRankingAveragePrecision MultilabelRankingLoss BinaryAUROC MulticlassAccuracy
MulticlassCohenKappa RetrievalHitRate RetrievalMAP RetrievalMRR RetrievalNormalizedDCG
RetrievalPrecision RetrievalRPrecision RetrievalRecall DiceScore GeneralizedDiceScore
HausdorffDistance MeanIoU BLEUScore CHRFScore CharErrorRate EditDistance MatchErrorRate Perplexity
ROUGEScore SacreBLEUScore WordErrorRate WordInfoLost
"""

#: Metrics of Keras 3.15 that judge predictions.
KERAS = """
AUC Accuracy BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy
CategoricalCrossentropy CategoricalHinge ConcordanceCorrelation F1Score FBetaScore FalseNegatives
FalsePositives Hinge IoU KLDivergence LogCoshError MeanAbsoluteError
MeanAbsolutePercentageError MeanIoU MeanSquaredError MeanSquaredLogarithmicError OneHotIoU
OneHotMeanIoU PearsonCorrelation Poisson Precision PrecisionAtRecall R2Score Recall
RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity SparseCategoricalAccuracy
SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge
TopKCategoricalAccuracy TrueNegatives TruePositives
"""

#: What stands beside the metrics of scikit-learn and is none.
HELPERS = frozenset({"get_scorer", "get_scorer_names", "make_scorer", "check_scoring", "cluster"})


@pytest.mark.parametrize("name", (TORCHMETRICS + KERAS).split())
def test_every_metric_of_torchmetrics_and_keras_is_known(name: str) -> None:
    assert named(name, BOOK.metrics)


def test_every_scorer_and_function_of_scikit_learn_is_known_or_refused_with_a_reason() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    functions = {name for name in metrics.__all__ if name.islower()} - HELPERS
    scorers = metrics.get_scorer_names()
    assert len(scorers) > 50
    names = sorted({*scorers, *functions})
    known = {name for name in names if named(name, BOOK.metrics)}
    refused = {name for name in names if judges_else(name)}
    assert set(names) - known - refused == set()
    assert known & refused == set()


@pytest.mark.heavy
def test_the_list_of_keras_is_that_of_the_library() -> None:
    metrics = pytest.importorskip("keras.metrics")
    there = {name for name in dir(metrics) if inspect.isclass(getattr(metrics, name))}
    assert {name for name in there if not judges_else(name)} == set(KERAS.split())


def test_no_name_that_is_refused_belongs_to_a_metric() -> None:
    names = [name for one in FOREIGN for name in one.names]
    assert len(names) == len(set(names))
    assert [name for name in names if named(name, BOOK.metrics)] == []
