import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
scaler = MinMaxScaler()
data = scaler.fit_transform(df[["price"]])
X, y = data[:-1], data[1:, 0]
cut = int(len(X) * 0.8)
m = Ridge().fit(X[:cut], y[:cut])
print(mean_absolute_error(y[cut:], m.predict(X[cut:])))
