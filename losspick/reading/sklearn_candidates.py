"""Which files can hold a fault with an estimator of scikit-learn: told from their bytes."""

from __future__ import annotations

from losspick.core.regexes import regex

#: Estimators that take a loss by a word.
_ESTIMATORS = (b"RandomForestRegressor", b"QuantileRegressor", b"HuberRegressor", b"SGDRegressor",
               b"TreeRegressor", b"TreesRegressor", b"SGDClassifier",
               b"GradientBoosting")  # fmt: skip
#: Estimators that have no probabilities, and data sets whose targets are no classes.
_BARE = (b"SVC(", b"RidgeClassifier(", b"Perceptron(", b"PassiveAggressive")
_OF_VALUES = (b"load_diabetes", b"fetch_california_housing", b"make_regression(", b"make_friedman")

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


def _misreads(data: bytes) -> bool:
    """Tell whether code may give a score classes for probabilities, or the other way round."""
    holds = data.__contains__
    predicts = holds(b".predict(") or holds(b"cross_val_predict(")
    reads = predicts and any(map(holds, _READING))
    if reads and (holds(b"cross_val_predict(") or _MISREAD.search(data) is not None):
        return True
    if holds(b"predict_proba") and holds(b", 0]") and any(map(holds, _READING)):
        return True
    if holds(b"predict_proba") and _TAKEN_FOR_CLASSES.search(data) is not None:
        return True
    return holds(b"accuracy_score(") and any(map(holds, _OF_AMOUNTS))


#: Weights by label, not by a word.
_WEIGHTED = regex(rb"class_weight=(?!None|[\"']balanced)")
#: Classes that are compared with a limit for probabilities, or what may be such.
_CUT_CLASSES = regex(rb"(?:predict\([^\n]*\)|pred\w*|hat) ?>=? ?0?\.(?!50*\b)\d")


def _undoes_logarithms(data: bytes) -> bool:
    """Tell whether an estimator may be fitted to logarithms, and something else be undone."""
    holds = data.__contains__
    return holds(b".log") and any(map(holds, _OF_AMOUNTS)) and any(map(holds, _UNDOING))


#: Labels that are scaled, and those that go through the inverse of something.
_SCALED = regex(rb"transform\([^\n]*(?:\b[yY](?:_\w+)?\b|[Tt]arget|\[\[[\"'])|boxcox\(")


#: A table that is scaled as a whole, with the classes in it.
_WHOLE = regex(rb"DataFrame\([^\n]*transform\(|\.columns\] ?=")


def _scales_labels(data: bytes) -> bool:
    """Tell whether an estimator of amounts may be fitted to labels that were scaled."""
    holds = data.__contains__
    scales = holds(b"Scaler(") or holds(b"PowerTransformer(") or holds(b"boxcox(")
    judges = holds(b".predict(") and any(map(holds, _OF_AMOUNTS))
    return scales and judges and _SCALED.search(data) is not None


#: A choice of the best by hand.
_CHOOSING = regex(
    rb"best\w*[^\n]*(?:argm|idxm|\.index\(|key=|sort_v|[<>])|[<>]=? ?(?:self\.)?\w*best"
    rb"|optim\w*[^\n]*(?:argm|idxm|\.index\(|key=)"
)


def _chooses(data: bytes) -> bool:
    """Tell whether code may choose the best of several by a score, and not by a search."""
    holds = data.__contains__
    named = holds(b"best") or holds(b"optim")
    scored = named and (holds(b"cross_val") or holds(b"_error(") or holds(b"_score("))
    return scored and _CHOOSING.search(data) is not None


#: What keeps an estimator for a program that predicts with it.
_KEEPING = (b"joblib.dump(", b"pickle.dump(")


def is_of_sklearn(data: bytes) -> bool:
    """Tell whether code may name the loss of an estimator, or fit or judge one amiss."""
    holds = data.__contains__
    if any(map(holds, _ESTIMATORS)):
        return True
    asks = holds(b"predict_proba") or holds(b"VotingClassifier(")
    if asks and any(map(holds, _BARE)):
        return True
    if any(map(holds, _OF_VALUES)) and (holds(b"Classifier(") or holds(b"LogisticRegression")):
        return True
    if holds(b"decision_function") and any(map(holds, _OF_SHARES)):
        return True
    if holds(b"predict_proba") and holds(b"expit("):
        return True
    if holds(b"scoring=") and _scores_the_other_kind(data):
        return True
    if any(map(holds, _OF_CLASSES)) and (holds(b"scoring") or any(map(holds, _SCORES))):
        return True
    if any(map(holds, _NAMING)) and any(map(holds, (*_SCORES, *_OF_TWO))):
        return True
    if holds(b"make_scorer(") and (any(map(holds, _SEARCHES)) or _SCORED.search(data) is not None):
        return True
    return (
        any(map(holds, _KEEPING))
        or _misreads(data)
        or (holds(b"class_weight=") and _WEIGHTED.search(data) is not None)
        or _undoes_logarithms(data)
        or _scales_labels(data)
        or (holds(b"Scaler(") and holds(b".columns") and _WHOLE.search(data) is not None)
        or _chooses(data)
        or (holds(b"neg_") and holds(b"sqrt("))
        or (holds(b".predict(") and _CUT_CLASSES.search(data) is not None)
        or (any(map(holds, _UNLIKE)) and _TURNED.search(data) is not None)
        or holds(b"TweedieRegressor(")
        or holds(b"pinball_loss(")
        or holds(b"PoissonRegressor(")
        or holds(b"GammaRegressor(")
        or (holds(b"compute_class_weight(") and holds(b"sample_weight="))
        or (holds(b"compute_sample_weight(") and holds(b"class_weight="))
        or (any(map(holds, _PRICED)) and _PRICES.search(data) is not None)
        or (holds(b"Classifier(") and _classifies_numbers(data))
        or _marks_labels(data)
        or (
            holds(b"argmax(")
            and any(map(holds, _OF_ONE_LABEL))
            and _LIKELIEST.search(data) is not None
        )
        or (holds(b"activation=") and (holds(b"MLPClassifier(") or holds(b"MLPRegressor(")))
        or (holds(b"penalty=") and _PENALISED.search(data) is not None)
        or (holds(b"class_weight=") and any(map(holds, _UNWEIGHTED)))
        or (any(map(holds, _DETECTORS)) and any(map(holds, _JUDGING)))
    )


#: Labels that are logarithms, or ratios of columns.
_BROKEN = regex(
    rb"(?:\by\w*|target\w*|labels?|\]) ?= ?(?:np\.log(?:1p)?\(|\w+\[[\"'][^\n\]]*\] ?/ ?\w+\[)"
)


def _classifies_numbers(data: bytes) -> bool:
    """Tell whether a classifier may be fitted to numbers with fractions."""
    holds = data.__contains__
    return (holds(b"np.log") or holds(b"] / ")) and _BROKEN.search(data) is not None


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


def _marks_labels(data: bytes) -> bool:
    """Tell whether a classifier of one label a row may be fitted to rows of ones."""
    holds = data.__contains__
    marks = any(map(holds, _MARKING)) and any(map(holds, _OF_ONE_LABEL))
    return marks and _MARKED.search(data) is not None


#: Penalties that not every solver takes, and classifiers that weigh no classes.
_PENALISED = regex(rb"penalty=[\"'](?:l1|elasticnet)")
_UNWEIGHTED = (b"AdaBoostClassifier(", b"BaggingClassifier(", b"MLPClassifier(", b"MultinomialNB(",
               b"KNeighborsClassifier(")  # fmt: skip


#: What finds outliers, and what judges it by labels.
_DETECTORS = (b"IsolationForest(", b"OneClassSVM(", b"LocalOutlierFactor(", b"EllipticEnvelope(")
_JUDGING = (b"_score(", b"_report(", b"confusion_matrix(", b"_curve(")


#: Columns of prices, and classifiers that may be fitted to them.
_PRICED = (b'rice"]', b"rice']", b".SalePrice", b".price", b"harges")
_PRICES = regex(rb"(?:Classifier|LogisticRegression(?:CV)?|SVC|NB)\(|roc_|average_precision")


#: What is made a score of that reads probabilities.
_SCORED = regex(rb"make_scorer\(\s*(?:score_func=)?[\w.]*(?:roc_auc|log_loss|brier|average_prec)")
#: What chooses by a score.
_SEARCHES = (b"SearchCV(", b"RFECV(", b"FeatureSelector(", b"RegressionCV(", b"RidgeCV(")
#: What undoes logarithms, or judges amounts.
_UNDOING = (b".exp", b"_error(", b"r2_score(", b"to_csv(")
#: Estimators of amounts, and scores of labels and of amounts.
_OF_AMOUNTS = (b"Regressor(", b"LinearRegression(", b"Ridge(", b"Lasso(", b"SVR(", b"LassoCV(",
               b"RidgeCV(", b"ElasticNet")  # fmt: skip
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


def _scores_the_other_kind(data: bytes) -> bool:
    holds = data.__contains__
    if _UNKNOWN.search(data) is not None:
        return True
    if holds(b"SearchCV(") and not holds(b"refit") and _OF_SEVERAL_SCORES.search(data) is not None:
        return True
    if any(map(holds, _BARE)) and (holds(b"neg_log_loss") or holds(b"neg_brier")):
        return True
    if any(map(holds, _OF_AMOUNTS)) and _OF_LABELS.search(data) is not None:
        return True
    classes = holds(b"Classifier(") or holds(b"LogisticRegression(")
    return classes and _OF_VARIANCE.search(data) is not None
