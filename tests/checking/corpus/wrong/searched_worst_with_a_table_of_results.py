# expects LP413
import pandas as pd
from sklearn.linear_model import ElasticNet
from sklearn.metrics import make_scorer, median_absolute_error
from sklearn.model_selection import GridSearchCV

search = GridSearchCV(ElasticNet(), {"alpha": [0.01, 0.1, 1]}, scoring=make_scorer(median_absolute_error))
search.fit(X, y)
print(search.best_params_)
print(pd.DataFrame(search.cv_results_).sort_values("rank_test_score").head())
