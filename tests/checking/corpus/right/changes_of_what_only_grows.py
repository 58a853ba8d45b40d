import lightgbm as lgb
import pandas as pd
import xgboost as xgb

df = pd.read_csv("meters.csv", parse_dates=["ts"]).sort_values("ts")
total = df["cum"] - df["cum"].shift(1)
lgb.train({"objective": "poisson"}, lgb.Dataset(df[["a"]], label=total), 10)
df["new"] = df.groupby("state")["cumulative_cases"].diff()
lgb.LGBMRegressor(objective="poisson").fit(df[["a"]], df["new"])
df["gap"] = df["ts"].diff().dt.total_seconds()
lgb.LGBMRegressor(objective="gamma").fit(df[["a"]], df["gap"])
df["pause"] = (df["ts"] - df["ts"].shift(1)).dt.total_seconds()
lgb.LGBMRegressor(objective="gamma").fit(df[["a"]], df["pause"])
df["use"] = df.groupby("id")["reading"].diff()
xgb.XGBRegressor(objective="reg:tweedie").fit(df[["a"]], df["use"])
