import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
sy = StandardScaler()
y_train = sy.fit_transform(y_train.values.reshape(-1, 1)).ravel()
y_test = sy.transform(y_test.values.reshape(-1, 1)).ravel()
m = Ridge().fit(X_train, y_train)
print("scaled", mean_absolute_error(y_test, m.predict(X_test)))
p = sy.inverse_transform(m.predict(X_test).reshape(-1, 1)).ravel()
t = sy.inverse_transform(y_test.reshape(-1, 1)).ravel()
print(mean_absolute_error(t, p), np.abs(t - p).mean())
