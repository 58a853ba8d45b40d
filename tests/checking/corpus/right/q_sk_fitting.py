import lightgbm as lgb
from sklearn.calibration import CalibratedClassifierCV
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import (
    LogisticRegression,
    PoissonRegressor,
    Ridge,
    SGDClassifier,
    TweedieRegressor,
)
from sklearn.model_selection import GridSearchCV
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.svm import SVC
from xgboost import XGBClassifier, XGBRegressor

X, y = load_diabetes(return_X_y=True)
PoissonRegressor().fit(X, y)
PoissonRegressor().fit(X, MinMaxScaler().fit_transform(y.reshape(-1, 1)))
Ridge().fit(X, StandardScaler().fit_transform(y.reshape(-1, 1)))
LogisticRegression().fit(X, (y > y.mean()).astype(int))
for power in (0, 1, 1.5, 2):
    TweedieRegressor(power=power).fit(X, y)
TweedieRegressor(power=0).fit(X, y)
TweedieRegressor(power=1).fit(X, y)
XGBRegressor(objective="reg:squarederror").fit(X, StandardScaler().fit_transform(y))
XGBRegressor(objective="binary:logistic").fit(X, y > 140)
XGBClassifier(objective="reg:logistic").fit(X, y > 140)
lgb.LGBMRegressor(objective="poisson").fit(X, y)
X, y = load_iris(return_X_y=True)
print(SVC(probability=True).fit(X, y).predict_proba(X))
print(SGDClassifier(loss="log_loss").fit(X, y).predict_proba(X))
print(CalibratedClassifierCV(SGDClassifier(loss="hinge")).fit(X, y).predict_proba(X))
print(SGDClassifier(**settings).fit(X, y).predict_proba(X))
grid = {"loss": ["log_loss", "modified_huber"]}
print(GridSearchCV(SGDClassifier(), grid).fit(X, y).predict_proba(X))
