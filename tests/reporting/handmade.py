"""Results made by hand: what reporting is given, without the rooms that compute it."""

from __future__ import annotations

from array import array

from losspick.core.goal import Goal
from losspick.core.loss import ParameterValue
from losspick.core.profile import (
    Alternative,
    Bin,
    ClassCount,
    FamilyFit,
    Profile,
    ProfileWarning,
    Quantile,
)
from losspick.core.recommendation import (
    Candidate,
    Ineligible,
    Labels,
    MetricChange,
    Reason,
    Recommendation,
    Sanity,
    Snippet,
    SpelledLine,
)
from losspick.core.rule import Basis
from losspick.core.vocabulary import Encoding, Framework, Kind, NoiseFamily, Task

HEIGHTS = (3, 18, 96, 201, 233, 171, 102, 61, 34, 22, 16, 9, 7, 3, 4, 2, 0, 1, 0, 1, 0, 0, 0, 4)

PRICES = Profile(
    target=("price",),
    rows=1000,
    missing=12,
    distinct=871,
    kind=Kind.POSITIVE_CONTINUOUS,
    task=Task.REGRESSION,
    confidence=0.962,
    alternatives=(Alternative(Kind.CONTINUOUS, 0.031), Alternative(Kind.COUNT, 0.004)),
    evidence=(
        "All 988 values are above 0; the smallest is 34,900.",
        "871 of 988 values are distinct, too many for classes.",
        "41 % of the values have decimals.",
        "A fourth sentence that only --why has room for.",
    ),
    warnings=(
        ProfileWarning("dirty-cells", "2 cells are no numbers: 'n/a', '-'.", (17, 203)),
        ProfileWarning(
            "rounded", "31 % of the values are multiples of 1,000.", (1, 2, 3, 4, 5, 6, 7)
        ),
    ),
    encoding=Encoding.NUMBERS,
    source=("Read as ;-separated text with decimal commas, in cp1252.",),
    minimum=34900.0,
    maximum=755000.0,
    mean=180921.19589,
    median=163000.0,
    std=79442.5029,
    mad_sigma=56338.8,
    skew=1.8829,
    kurtosis=6.536,
    quantiles=(Quantile(0.01, 61815.97), Quantile(0.5, 163000.0), Quantile(0.99, 442567.01)),
    outlier_share=0.031,
    outlier_loss_share=0.1 + 0.3,
    tail_index=3.241,
    zero_share=0.0,
    negative_share=0.0,
    integer_share=0.59,
    dispersion=34883.2,
    orders_of_magnitude=0.855,
    families=(FamilyFit(NoiseFamily.LOG_NORMAL, -12.43, (("mu", 12.02), ("sigma", 0.399))),),
    histogram=tuple(
        Bin(34900.0 + 30004.0 * i, 34900.0 + 30004.0 * (i + 1), count)
        for i, count in enumerate(HEIGHTS)
    ),
    sample=array("d", [34900.0, 163000.0]),
)

CHURN = Profile(
    target=("churn",),
    rows=7043,
    missing=0,
    distinct=2,
    kind=Kind.BINARY,
    task=Task.BINARY,
    confidence=0.997,
    alternatives=(Alternative(Kind.MULTICLASS, 0.002),),
    evidence=("2 distinct values: No and Yes.",),
    warnings=(),
    encoding=Encoding.STRINGS,
    classes=(ClassCount("No", 6410.0, 0.91012), ClassCount("Yes", 633.0, 0.08988)),
    class_count=2,
    minority_share=0.08988,
    imbalance_ratio=10.1264,
    effective_classes=1.3541,
)


def _candidate(
    loss: str,
    title: str,
    score: float,
    reasons: tuple[Reason, ...],
    parameters: tuple[ParameterValue, ...] = (),
    spelled: tuple[SpelledLine, ...] = (),
    tied: bool = False,
    form: str = "values",
) -> Candidate:
    return Candidate(
        loss=loss,
        title=title,
        score=score,
        points=sum(reason.points for reason in reasons),
        tied_with_best=tied,
        activation="linear",
        units=1,
        form=form,
        parameters=parameters,
        reasons=reasons,
        spelled=spelled,
        summary=f"What {loss} does, in one sentence.",
    )


def _spelled(keras: str, torch: str, form: str = "values") -> tuple[SpelledLine, ...]:
    return (
        SpelledLine(Framework.TORCH, torch, form, "linear"),
        SpelledLine(Framework.KERAS, keras, form, "linear"),
    )


_OUTLIERS = Reason(
    "regression-outliers",
    Basis.PROFILE,
    1.2,
    "3.1 % of the rows are outliers and make up 40 % of the squared loss of the mean.",
    ("Huber (1964), Robust Estimation of a Location Parameter",),
    "The profile sees the target without features: they may explain these rows.",
)
_PULL = Reason(
    "regression-outliers", Basis.PROFILE, -1.4, "The outliers would steer the fit: 40 % of it."
)

PRICE_ADVICE = Recommendation(
    version="0.1.0",
    profile=PRICES,
    goal=Goal(),
    metric=None,
    ranking=(
        _candidate(
            "huber",
            "Huber loss",
            0.43,
            (_OUTLIERS,),
            (ParameterValue("delta", 75775.686, "1.345 robust standard deviations of 56,340"),),
            _spelled("keras.losses.Huber(delta=75780)", "torch.nn.HuberLoss(delta=75780)"),
            tied=True,
        ),
        _candidate("mae", "Mean absolute error", 0.41, (_OUTLIERS,), tied=True),
        _candidate("log_cosh", "Log-cosh loss", 0.0951, ()),
        _candidate("msle", "Mean squared logarithmic error", 0.05, (_OUTLIERS,)),
        _candidate("mse", "Mean squared error", 0.0049, (_PULL,)),
        _candidate("quantile", "Quantile (pinball) loss", 0.01, ()),
    ),
    ineligible=(Ineligible("bce", "it takes labels 0 and 1; 988 values lie outside"),),
    sanity=Sanity(
        loss="huber",
        spelling="keras.losses.Huber",
        best_constant=(165411.2,),
        best_constant_loss=2.9471e9,
        initial_loss=1.0987e10,
        bias=(165411.2,),
        biased_loss=2.9471e9,
        note="Measured on 988 rows; standardise the target first, or expect a slow start.",
    ),
    labels=Labels("numbers above 0", "float32", "(N, 1)", (), ("divide by 79,440",)),
    metric_changes=(
        MetricChange("rmse", "mse", None),
        MetricChange("r2", "mse", None),
        MetricChange("mae", "mae", None),
        MetricChange("mape", "mape", None),
    ),
    step=None,
    notes=("The target spans less than one order of magnitude: a log scale gains little.",),
    snippets=(
        Snippet(Framework.TORCH, "import torch\n\nloss = torch.nn.HuberLoss(delta=75780)\n"),
    ),
)

_IMBALANCE = Reason(
    "binary-imbalance", Basis.PROFILE, 0.8, "9 % of the rows are positive, 10.1 to 1 against."
)

CHURN_ADVICE = Recommendation(
    version="0.1.0",
    profile=CHURN,
    goal=Goal(metric="f1"),
    metric="f1",
    ranking=(
        _candidate(
            "weighted_bce",
            "Weighted binary cross-entropy",
            0.62,
            (_IMBALANCE,),
            (ParameterValue("pos_weight", 10.1264, "6,410 negatives over 633 positives"),),
            _spelled(
                "keras.losses.BinaryCrossentropy(from_logits=True)",
                "torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(10.13))",
                "logits",
            ),
            form="logits",
        ),
        _candidate("bce", "Binary cross-entropy", 0.3, (_IMBALANCE,), form="logits"),
    ),
    ineligible=(),
    sanity=Sanity(
        "weighted_bce",
        "torch.nn.BCEWithLogitsLoss",
        (0.5,),
        1.2617,
        None,
        (0.0,),
        1.2617,
        "Measured on 7,043 rows.",
    ),
    labels=Labels("labels 0 and 1", "float32", "(N, 1)", (("No", "0"), ("Yes", "1")), ()),
    metric_changes=(),
    step="Move the threshold to where F1 is highest on validation data.",
    notes=(),
)
