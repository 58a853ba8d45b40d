import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
sy = StandardScaler().fit(y_train.to_frame())
ys = sy.transform(y_train.to_frame()).ravel()
m = Ridge().fit(X_train, ys)
pred = m.predict(X_test)
pred = pred * sy.scale_[0] + sy.mean_[0]
print(mean_absolute_error(y_test, pred))
