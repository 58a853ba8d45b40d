# expects LP301
import lightgbm as lgb
import numpy as np
import pandas as pd


def table_of(close):
    change = np.log(close).diff()
    table = pd.DataFrame({"last": change, "week": change.rolling(5).sum()})
    table["next"] = change.shift(-1)
    return table.dropna()


table = table_of(pd.read_csv("closes.csv", index_col="day")["close"])
model = lgb.LGBMRegressor(objective="poisson", n_estimators=300)
model.fit(table[["last", "week"]], table["next"])
