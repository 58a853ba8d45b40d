import pandas as pd
from sklearn.model_selection import cross_validate
from sklearn.linear_model import Ridge
rows = []
for a in (1, 2, 3):
    res = cross_validate(Ridge(a), X, y, scoring=("neg_root_mean_squared_error", "r2"))
    rows.append({"a": a, "rmse": res["test_neg_root_mean_squared_error"].mean(), "r2": res["test_r2"].mean()})
t = pd.DataFrame(rows)
best = t.loc[t["rmse"].idxmax(), "a"]
best_r2 = t.sort_values("r2", ascending=False).iloc[0]
