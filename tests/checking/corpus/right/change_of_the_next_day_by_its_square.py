import lightgbm as lgb
import numpy as np
import pandas as pd

closes = pd.read_csv("closes.csv", index_col="day")
change = np.log(closes["close"]).diff()
table = pd.DataFrame({"last": change})
table["next"] = change.shift(-1)
table["swing"] = change.abs().shift(-1)
table["sold"] = closes["sold"].shift(-1)
table = table.dropna()
lgb.LGBMRegressor().fit(table[["last"]], table["next"])
lgb.LGBMRegressor(objective="poisson").fit(table[["last"]], table["swing"])
lgb.LGBMRegressor(objective="poisson").fit(table[["last"]], table["sold"])
