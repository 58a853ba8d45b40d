from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import f1_score, log_loss, make_scorer, roc_auc_score
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from xgboost import XGBRegressor

steps = make_pipeline(StandardScaler(), GradientBoostingClassifier())
depths = {"gradientboostingclassifier__max_depth": [2, 3, 4]}
for score in (
    make_scorer(roc_auc_score, response_method="decision_function"),
    make_scorer(log_loss, greater_is_better=False, needs_proba=True),
    make_scorer(f1_score, average="macro"),
):
    search = GridSearchCV(steps, depths, scoring=score, cv=5)
    search.fit(loans, defaulted)
shares = XGBRegressor(objective="binary:logistic")
GridSearchCV(shares, {"max_depth": [2, 3]}, scoring=make_scorer(roc_auc_score)).fit(loans, defaulted)
