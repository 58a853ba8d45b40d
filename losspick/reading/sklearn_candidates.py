"""Which files can hold a fault with an estimator of scikit-learn: told from their bytes."""

from __future__ import annotations

import re
from typing import TypeAlias

from losspick.core.regexes import regex

#: Words of which one is enough, and several such groups.
_Words: TypeAlias = tuple[bytes, ...]
_Groups: TypeAlias = tuple[_Words, ...]

#: Estimators that take a loss by a word.
_ESTIMATORS = (b"RandomForestRegressor", b"QuantileRegressor", b"HuberRegressor", b"SGDRegressor",
               b"TreeRegressor", b"TreesRegressor", b"SGDClassifier",
               b"GradientBoosting")  # fmt: skip
#: Estimators that have no probabilities, and data sets whose targets are no classes.
_BARE = (b"SVC(", b"RidgeClassifier(", b"Perceptron(", b"PassiveAggressive")
_OF_VALUES = (b"load_diabetes", b"fetch_california_housing", b"make_regression(", b"make_friedman")
_CLASSIFIERS = (b"Classifier(", b"LogisticRegression")

#: Data sets of several classes, and scores that are of two classes unless told otherwise.
_OF_CLASSES = (
    b"load_iris",
    b"load_wine",
    b"load_digits",
    b"fetch_covtype",
    b"n_classes=",
    b"make_blobs(",
    b"20newsgroups",
    b"fetch_olivetti",
)
#: What turns the names of classes into numbers, and words for scores of two classes.
_NAMING = (b".map(", b".apply(", b"LabelEncoder(", b".replace(")
_OF_TWO = (b"scoring='", b'scoring="', b"scoring=[", b"scoring={", b"scoring=(", b"scoring=S",
           b"scoring=s")  # fmt: skip
_SCORES = (b"f1_score(", b"precision_score(", b"recall_score(", b"jaccard_score(",
           b"fbeta_score(", b"roc_auc_score(")  # fmt: skip

#: Scores for which it matters which argument comes first, and any that is given predictions first.
_UNLIKE = (b"precision_", b"recall_", b"fbeta_score", b"roc_", b"r2_score", b"log_loss", b"brier_",
           b"classification_report", b"explained_variance", b"percentage_error", b"_deviance",
           b"pinball_loss", b"balanced_accuracy")  # fmt: skip
_TURNED = regex(
    rb"_(?:score|loss|curve|report|support|error|deviance)\(\s*(?:y_true=)?[\w.]*"
    rb"(?:pred|prob|hat\b|flag)"
)

#: Scores that read probabilities, where they seem to be given what ``predict`` gives.
_READING = (b"roc_auc_score(", b"log_loss(", b"average_precision_score(", b"roc_curve(",
            b"precision_recall_curve(", b"brier_score_loss(", b"calibration_curve(")  # fmt: skip
_MISREAD = regex(
    rb"(?:roc_auc_score|log_loss|average_precision_score|_curve|brier_score_loss)\([^\n]*"
    rb"(?:pred|hat\b)|prob\w* ?= ?[\w.]*\.predict\("
)
#: Shares that are taken for classes, or compared with 0.
_TAKEN_FOR_CLASSES = regex(
    rb"accuracy_score\([^\n]*(?:prob|oof)|prob\w*(?:\([^\n]*\))?(?:\[:, 1\])? ?>=? ?0(?![.\d])"
)
#: What margins are compared with, or given to, as if they were probabilities.
_OF_SHARES = (b"0.5", b"log_loss(", b"brier_score_loss(", b"calibration_curve(", b"accuracy_score(",
              b"CalibrationDisplay")  # fmt: skip
#: What is made a score of that reads probabilities.
_SCORED = regex(rb"make_scorer\(\s*(?:score_func=)?[\w.]*(?:roc_auc|log_loss|brier|average_prec)")
#: What chooses by a score.
_SEARCHES = (b"SearchCV(", b"RFECV(", b"FeatureSelector(", b"RegressionCV(", b"RidgeCV(")

#: Weights by label, not by a word; and classifiers that weigh no classes.
_WEIGHTED = regex(rb"class_weight=(?!None|[\"']balanced)")
_UNWEIGHTED = (b"AdaBoostClassifier(", b"BaggingClassifier(", b"MLPClassifier(", b"MultinomialNB(",
               b"KNeighborsClassifier(")  # fmt: skip
#: Classes that are compared with a limit for probabilities, or what may be such.
_CUT_CLASSES = regex(rb"(?:predict\([^\n]*\)|pred\w*|hat) ?>=? ?0?\.(?!50*\b)\d")
#: Penalties that not every solver takes.
_PENALISED = regex(rb"penalty=[\"'](?:l1|elasticnet)")

#: Estimators of amounts, and what undoes logarithms, or judges amounts.
_OF_AMOUNTS = (b"Regressor(", b"LinearRegression(", b"Ridge(", b"Lasso(", b"SVR(", b"LassoCV(",
               b"RidgeCV(", b"ElasticNet")  # fmt: skip
_UNDOING = (b".exp", b"_error(", b"r2_score(", b"to_csv(")
#: What scales labels, and labels that are scaled or go through the inverse of something.
_SCALERS = (b"Scaler(", b"PowerTransformer(", b"boxcox(")
_SCALED = regex(rb"transform\([^\n]*(?:\b[yY](?:_\w+)?\b|[Tt]arget|\[\[[\"'])|boxcox\(")
#: A table that is scaled as a whole, with the classes in it.
_WHOLE = regex(rb"DataFrame\([^\n]*transform\(|\.columns\] ?=")
#: Labels that are logarithms, or ratios of columns.
_BROKEN = regex(
    rb"(?:\by\w*|target\w*|labels?|\]) ?= ?(?:np\.log(?:1p)?\(|\w+\[[\"'][^\n\]]*\] ?/ ?\w+\[)"
)
#: Columns of prices, and classifiers that may be fitted to them.
_PRICED = (b'rice"]', b"rice']", b".SalePrice", b".price", b"harges")
_PRICES = regex(rb"(?:Classifier|LogisticRegression(?:CV)?|SVC|NB)\(|roc_|average_precision")

#: What makes rows of ones of labels, and classifiers that take one label a row.
_MARKING = (b"get_dummies(", b"OneHotEncoder(", b"to_categorical(", b"Binarizer(",
            b"label_binarize(")  # fmt: skip
_OF_ONE_LABEL = (b"LogisticRegression", b"SVC(", b"NB(", b"SGDClassifier(", b"Perceptron(",
                 b"BoostingClassifier(", b"AdaBoostClassifier(", b"Discriminant")  # fmt: skip
_MARKED = regex(
    rb"(?:\b[yY]\w*|[Ll]abel\w*|[Tt]arget\w*|[Cc]lass\w*|[Tt]ags\w*) ?= ?[\w.()]*"
    rb"(?:get_dummies|to_categorical|transform|label_binarize)\("
    rb"|get_dummies\(\s*\w+(?:\[[\"'][^\]\n]*\])?\s*\)"
    rb"|return [^\n]*(?:get_dummies|to_categorical|transform|label_binarize)\("
)
#: The likeliest of what are classes already.
_LIKELIEST = regex(rb"argmax\([\w.]+\.predict\(|\.predict\([^\n]*\)\.argmax\(")

#: What finds outliers, and what judges it by labels.
_DETECTORS = (b"IsolationForest(", b"OneClassSVM(", b"LocalOutlierFactor(", b"EllipticEnvelope(")
_JUDGING = (b"_score(", b"_report(", b"confusion_matrix(", b"_curve(")

#: A choice of the best of several by hand, and not by a search.
_CHOOSING = regex(
    rb"best\w*[^\n]*(?:argm|idxm|\.index\(|key=|sort_v|[<>])|[<>]=? ?(?:self\.)?\w*best"
    rb"|optim\w*[^\n]*(?:argm|idxm|\.index\(|key=)"
)

#: Words for scores of labels and of amounts.
_OF_LABELS = regex(
    rb"scoring=[\[(]?[\"'](?:accuracy|balanced_|f1|precision|recall|jaccard|matthews|positive_lik"
    rb"|neg_negative_lik|neg_log_loss|neg_brier|d2_log_loss|d2_brier|roc_auc_ov)"
)
_OF_VARIANCE = regex(
    rb"scoring=[\[(]?[\"'](?:r2|explained_variance|neg_mean_poisson_dev|neg_mean_gamma_dev)"
)
#: What scikit-learn takes for no score: functions, words for them, and those of other libraries.
_UNKNOWN = regex(
    rb"scoring ?= ?[\w.]*_(?:score|error|loss)\b|"
    rb"scoring ?= ?[\[(]?[\"'](?:mean_|median_|root_mean|log_?loss|neg_(?:r?mse|mae|logl|mean_root)"
    rb"|r?mse|mae|mape|r?msle|auc|acc[\"']|roc_auc_score|brier|macro_f1|cross_?entropy|\w+_score[\"']"
    rb"|[A-Z])"
)
#: Several scores of one search.
_OF_SEVERAL_SCORES = regex(rb"scoring ?= ?(?:[\[({]|[\w.]*(?i:scor|metric))")

#: What may be a fault where a word of each of several groups stands in a file.
_TOLD_BY_WORDS: tuple[_Groups, ...] = (
    # what names the loss of an estimator, or keeps one for a program that predicts with it
    (_ESTIMATORS,),
    ((b"TweedieRegressor(", b"PoissonRegressor(", b"GammaRegressor(", b"pinball_loss("),),
    ((b"joblib.dump(", b"pickle.dump("),),
    # probabilities that are no such, or that are taken for classes; outliers that are judged
    ((b"predict_proba", b"VotingClassifier("), _BARE),
    ((b"predict_proba",), (b"expit(",)),
    ((b"predict_proba",), (b", 0]",), _READING),
    ((b"cross_val_predict(",), _READING),
    ((b"decision_function",), _OF_SHARES),
    ((b"accuracy_score(",), _OF_AMOUNTS),
    (_DETECTORS, _JUDGING),
    # scores of two classes where there are more, or of what the estimator does not give
    (_OF_CLASSES, (b"scoring", *_SCORES)),
    (_NAMING, (*_SCORES, *_OF_TWO)),
    ((b"scoring=",), (b"neg_log_loss", b"neg_brier"), _BARE),
    ((b"make_scorer(",), _SEARCHES),
    ((b"neg_",), (b"sqrt(",)),
    # labels that are no classes, or are logarithms
    (_OF_VALUES, _CLASSIFIERS),
    ((b".log",), _OF_AMOUNTS, _UNDOING),
    # weights and settings
    ((b"class_weight=",), (b"compute_sample_weight(", *_UNWEIGHTED)),
    ((b"compute_class_weight(",), (b"sample_weight=",)),
    ((b"activation=",), (b"MLPClassifier(", b"MLPRegressor(")),
)
#: The same, where a pattern has to be found besides.
_TOLD_BY_PATTERNS: tuple[tuple[re.Pattern[bytes], _Groups], ...] = (
    (_TAKEN_FOR_CLASSES, ((b"predict_proba",),)),
    (_MISREAD, ((b".predict(",), _READING)),
    (_CUT_CLASSES, ((b".predict(",),)),
    (_LIKELIEST, ((b"argmax(",), _OF_ONE_LABEL)),
    (_TURNED, (_UNLIKE,)),
    (_UNKNOWN, ((b"scoring=",),)),
    (_OF_LABELS, ((b"scoring=",), _OF_AMOUNTS)),
    (_OF_VARIANCE, ((b"scoring=",), (b"Classifier(", b"LogisticRegression("))),
    (_SCORED, ((b"make_scorer(",),)),
    (_CHOOSING, ((b"best", b"optim"), (b"cross_val", b"_error(", b"_score("))),
    (_PRICES, (_PRICED,)),
    (_BROKEN, ((b"Classifier(",), (b"np.log", b"] / "))),
    (_MARKED, (_MARKING, _OF_ONE_LABEL)),
    (_SCALED, (_SCALERS, (b".predict(",), _OF_AMOUNTS)),
    (_WHOLE, ((b"Scaler(",), (b".columns",))),
    (_WEIGHTED, ((b"class_weight=",),)),
    (_PENALISED, ((b"penalty=",),)),
)


class _Told(dict[_Words, bool]):
    """Tells of which groups a word stands in a file; each is looked for when first asked for."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._holds = data.__contains__

    def __missing__(self, words: _Words) -> bool:
        self[words] = told = any(map(self._holds, words))
        return told


def is_of_sklearn(data: bytes) -> bool:
    """Tell whether code may name the loss of an estimator, or fit or judge one amiss."""
    told = _Told(data).__getitem__
    return (
        any(all(map(told, groups)) for groups in _TOLD_BY_WORDS)
        or any(
            all(map(told, groups)) and pattern.search(data) is not None
            for pattern, groups in _TOLD_BY_PATTERNS
        )
        or _searches_by_several(data)
    )


def _searches_by_several(data: bytes) -> bool:
    """Tell whether a search may have several scores, and is not told which of them to go by."""
    several = b"scoring=" in data and b"SearchCV(" in data and b"refit" not in data
    return several and _OF_SEVERAL_SCORES.search(data) is not None
