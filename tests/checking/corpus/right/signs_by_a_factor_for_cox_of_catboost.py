import pandas as pd
from catboost import CatBoostRegressor, Pool

leases = pd.read_csv("leases.csv")
signed = leases["months"] * (2 * leases["event"] - 1)
pool = Pool(leases[["rent", "rooms"]], label=signed)
CatBoostRegressor(loss_function="Cox", iterations=500).fit(pool)
