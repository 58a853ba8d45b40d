import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
base = Ridge().fit(X_train, y_train)
print(mean_absolute_error(y_test, base.predict(X_test)))
model = Ridge().fit(X_train, np.log1p(y_train))
oof = np.zeros(len(X_test))
oof += np.expm1(model.predict(X_test)) / 1
print(mean_absolute_error(y_test, oof))
print(mean_squared_error(np.log1p(y_test), model.predict(X_test)))
