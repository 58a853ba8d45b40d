# expects LP413
from optuna.distributions import FloatDistribution
from optuna.integration import OptunaSearchCV
from sklearn.linear_model import Lasso
from sklearn.metrics import make_scorer, mean_squared_error

search = OptunaSearchCV(Lasso(), {"alpha": FloatDistribution(1e-3, 10)}, scoring=make_scorer(mean_squared_error))
search.fit(X, y)
