import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
y = df["returns"]
z = (y - y.mean()) / y.std()
X_train, X_test, z_train, z_test, y_train, y_test = train_test_split(df[["a", "b"]], z, y)
m = Ridge().fit(X_train, z_train)
p = m.predict(X_test) * y.std() + y.mean()
print(mean_absolute_error(y_test, p), mean_absolute_error(z_test, m.predict(X_test)))
