import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor

table = pd.read_csv("train.csv")
y = np.log1p(table["sales"])
model = LGBMRegressor().fit(table[["store", "day"]], y)
shown = np.exp(model.predict(table[["store", "day"]]))
amounts = shown - 1
