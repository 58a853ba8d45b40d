# expects LP413
from sklearn.model_selection import cross_validate
from sklearn.ensemble import RandomForestRegressor
import pandas as pd
rows = []
for depth in (4, 8, 16):
    res = cross_validate(RandomForestRegressor(max_depth=depth), X, y, scoring=("r2", "neg_root_mean_squared_error"), cv=5)
    rows.append({"depth": depth, "rmse": -res["test_neg_root_mean_squared_error"].mean(), "r2": res["test_r2"].mean()})
table = pd.DataFrame(rows)
best = table.loc[table["rmse"].idxmax(), "depth"]
