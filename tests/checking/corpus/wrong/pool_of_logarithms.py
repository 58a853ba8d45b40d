# expects LP406
import numpy as np, pandas as pd
from catboost import CatBoostRegressor, Pool
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_val, y_train, y_val = train_test_split(df.drop(columns="price"), df["price"])
model = CatBoostRegressor(iterations=500)
model.fit(Pool(X_train, np.log1p(y_train)), eval_set=Pool(X_val, np.log1p(y_val)))
print(mean_absolute_error(y_val, model.predict(X_val)))
