"""What estimators predict, told by the names of their classes: amounts or classes."""

from __future__ import annotations

from losspick.core.domains import TargetDomain

#: Regressors that take one column of amounts as it is. Those that calibrate (IsotonicRegression),
#: that take indicators (PLSRegression) or that transform what they are given are not among them.
REGRESSORS = frozenset(
    {"ARDRegression", "AdaBoostRegressor", "BaggingRegressor", "BayesianRidge",
     "CatBoostRegressor", "DecisionTreeRegressor", "ElasticNet", "ElasticNetCV",
     "ExtraTreeRegressor", "ExtraTreesRegressor", "GammaRegressor", "GaussianProcessRegressor",
     "GradientBoostingRegressor", "HistGradientBoostingRegressor", "HuberRegressor",
     "KNeighborsRegressor", "KernelRidge", "LGBMRegressor", "Lars", "LarsCV", "Lasso", "LassoCV",
     "LassoLars", "LassoLarsCV", "LassoLarsIC", "LinearRegression", "LinearSVR", "MLPRegressor",
     "NuSVR", "OrthogonalMatchingPursuit", "OrthogonalMatchingPursuitCV",
     "PassiveAggressiveRegressor", "PoissonRegressor", "QuantileRegressor", "RANSACRegressor",
     "RadiusNeighborsRegressor", "RandomForestRegressor", "Ridge", "RidgeCV", "SGDRegressor",
     "SVR", "StackingRegressor", "TheilSenRegressor", "TweedieRegressor", "VotingRegressor",
     "XGBRFRegressor", "XGBRegressor"}
)  # fmt: skip
#: Classifiers of one column. Those of several labels, or of labels that are partly unknown, are
#: not among them.
CLASSIFIERS = frozenset(
    {"AdaBoostClassifier", "BaggingClassifier", "BernoulliNB", "CalibratedClassifierCV",
     "CatBoostClassifier", "CategoricalNB", "ComplementNB", "DecisionTreeClassifier",
     "ExtraTreeClassifier", "ExtraTreesClassifier", "FixedThresholdClassifier", "GaussianNB",
     "GaussianProcessClassifier", "GradientBoostingClassifier", "HistGradientBoostingClassifier",
     "KNeighborsClassifier", "LGBMClassifier", "LinearDiscriminantAnalysis", "LinearSVC",
     "LogisticRegression", "LogisticRegressionCV", "MLPClassifier", "MultinomialNB",
     "NearestCentroid", "NuSVC", "OneVsOneClassifier", "OneVsRestClassifier",
     "OutputCodeClassifier", "PassiveAggressiveClassifier", "Perceptron",
     "QuadraticDiscriminantAnalysis", "RadiusNeighborsClassifier", "RandomForestClassifier",
     "RidgeClassifier", "RidgeClassifierCV", "SGDClassifier", "SVC", "StackingClassifier",
     "TunedThresholdClassifierCV", "VotingClassifier", "XGBClassifier", "XGBRFClassifier"}
)  # fmt: skip
#: Classifiers of scikit-learn that raise an error of more than one column of labels.
OF_ONE_COLUMN = frozenset(
    {"AdaBoostClassifier", "BernoulliNB", "ComplementNB", "GaussianNB",
     "GradientBoostingClassifier", "HistGradientBoostingClassifier", "LinearDiscriminantAnalysis",
     "LinearSVC", "LogisticRegression", "LogisticRegressionCV", "MultinomialNB", "NearestCentroid",
     "NuSVC", "PassiveAggressiveClassifier", "Perceptron", "QuadraticDiscriminantAnalysis",
     "SGDClassifier", "SVC"}
)  # fmt: skip
#: Regressors that refuse amounts outside of what their one loss is defined for.
TAKEN = {
    "GammaRegressor": TargetDomain.POSITIVE,
    "PoissonRegressor": TargetDomain.NONNEGATIVE,
}


def is_regressor(name: str) -> bool:
    """Tell whether an estimator predicts amounts."""
    return name.endswith("Regressor") or name in REGRESSORS


def is_classifier(name: str) -> bool:
    """Tell whether an estimator predicts classes."""
    return name.endswith("Classifier") or name in CLASSIFIERS
