import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.compose import TransformedTargetRegressor

table = pd.read_csv("houses.csv")
y = np.log1p(table.pop("price"))
model = TransformedTargetRegressor(LGBMRegressor(), func=np.log1p, inverse_func=np.expm1)
model.fit(table, y)
print(np.expm1(model.predict(table)))
