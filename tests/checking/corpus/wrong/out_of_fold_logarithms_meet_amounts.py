# expects LP406
import pandas as pd
df = pd.read_csv("d.csv")
X, y = df.drop(columns="kwh"), df["kwh"]
import numpy as np
import lightgbm as lgb
from sklearn.model_selection import KFold
from sklearn.metrics import mean_absolute_error
oof = np.zeros(len(X))
for tr, va in KFold(5, shuffle=True).split(X):
    model = lgb.LGBMRegressor()
    model.fit(X.iloc[tr], np.log1p(y.iloc[tr]))
    oof[va] = model.predict(X.iloc[va])
print("MAE", mean_absolute_error(y, oof))
