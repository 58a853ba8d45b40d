"""Names that libraries hold among their metrics and that judge something no loss here is for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from losspick.core.regexes import regex


@dataclass(frozen=True, slots=True)
class Foreign:
    """What such names judge, as words that follow the name, and what to do."""

    judges: str
    fix: str
    names: tuple[str, ...]


_A_SCORE = "name the score that models are chosen by: roc_auc or pr_auc for a curve, f1 for a table"

#: Names of scikit-learn, Keras and torchmetrics, folded.
FOREIGN = (
    Foreign(
        "compares clusterings, which are found without a loss on this target",
        "leave --metric out, or name one that judges predictions of the target",
        (
            "adjustedmutualinfo", "adjustedrand", "calinskiharabasz", "clusteraccuracy",
            "completeness", "consensus", "daviesbouldin", "dunnindex", "fowlkesmallows",
            "fowlkesmallowsindex", "homogeneity", "homogeneitycompletenessvmeasure", "mutualinfo",
            "normalizedmutualinfo", "rand", "silhouette", "silhouettesamples", "vmeasure",
            "contingencymatrix", "pairconfusionmatrix",
        ),
    ),
    Foreign(
        "is a curve, a table or a report and no single number to do well by",
        _A_SCORE,
        (
            "classificationreport", "confusionmatrix", "confusionmatrixatthresholds", "detcurve",
            "metricatthresholds", "multilabelconfusionmatrix", "precisionrecallcurve",
            "precisionrecallfscoresupport", "roccurve", "statscores", "groupstatrates",
        ),
    ),
    Foreign(
        "measures how alike vectors or distributions are, not how good predictions of a column are",
        "for shares that sum to one use kl_divergence; for numbers mae or mse, which a Minkowski "
        "distance holds for the powers 1 and 2",
        (
            "cosinesimilarity", "cosinedistances", "euclideandistances", "jensenshannondivergence",
            "minkowskidistance", "naneuclideandistances", "pairwisedistances",
            "pairwisedistancesargmin", "pairwisedistancesargminmin", "pairwisedistanceschunked",
            "pairwisekernels", "procrustesdisparity",
        ),
    ),
    Foreign(
        "measures how two columns of categories go together or how groups are treated, not how "
        "good predictions are",
        "name a metric of the predictions, such as accuracy or f1",
        (
            "cramersv", "fairness", "fleisskappa", "pearsonscontingencycoefficient", "theilsu",
            "tschuprowst",
        ),
    ),
    Foreign(
        "judges pictures or sound, which no column of a table holds",
        "for numbers in a column use rmse or mae",
        (
            "complexscaleinvariantsignalnoiseratio", "deepimagestructureandtexturesimilarity",
            "errorrelativeglobaldimensionlesssynthesis", "lipvertexerror",
            "multiscalestructuralsimilarityindexmeasure", "msssim", "modifiedpanopticquality",
            "panopticquality", "peaksignalnoiseratio", "peaksignalnoiseratiowithblockedeffect",
            "permutationinvarianttraining", "pesq", "psnr", "qualitywithnoreference",
            "relativeaveragespectralerror", "rootmeansquarederrorusingslidingwindow",
            "scaleinvariantsignaldistortionratio", "scaleinvariantsignalnoiseratio", "sdr",
            "signaldistortionratio", "signalnoiseratio", "sourceaggregatedsignaldistortionratio",
            "spatialdistortionindex", "spectralanglemapper", "spectraldistortionindex", "ssim",
            "stoi", "structuralsimilarityindexmeasure", "totalvariation",
            "universalimagequalityindex", "visualinformationfidelity", "vmaf",
            "memorizationinformedfrechetinceptiondistance",
        ),
    ),
    Foreign(
        "gathers or wraps values of other metrics",
        "name the metric itself",
        (
            "bootstrapper", "catmetric", "classwisewrapper", "featureshare", "maxmetric", "mean",
            "meanmetric", "meanmetricwrapper", "metric", "metrictracker", "minmaxmetric",
            "minmetric", "multioutputwrapper", "multitaskwrapper", "running", "runningmean",
            "runningsum", "sum", "summetric",
        ),
    ),
)  # fmt: skip

#: What libraries put before the name of a metric: the task that it judges, or a sign.
_PREFIX = regex(r"(binary|multiclass|multilabel|retrieval|neg)(.+)")


#: The modules before a name, as in ``sklearn.metrics.r2_score``; f0.5 is a name without any.
_MODULES = regex(r"(?:[a-z_]\w*\.)+(?=[a-z_])", re.IGNORECASE)


def spellings(name: str) -> tuple[str, ...]:
    """Return the name without modules, capitals and separators, then without what precedes it."""
    word = folded(_MODULES.sub("", name, count=1) if _MODULES.match(name) else name)
    prefixed = _PREFIX.fullmatch(word)
    return (word, prefixed[2]) if prefixed else (word,)


def folded(name: str) -> str:
    """Write a name of a metric without capitals and separators."""
    return re.sub(r"[\s\-_]+", "", name.casefold())


def judges_else(name: str) -> Foreign | None:
    """Return what a name judges that is no metric of predictions; None where it is unknown."""
    tried = {each for word in spellings(name) for each in (word, word.removesuffix("score"))}
    return next((one for one in FOREIGN if tried & set(one.names)), None)
