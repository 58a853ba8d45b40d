import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
def to_amount(p):
    return np.expm1(p)
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
m = RandomForestRegressor().fit(X_train, np.log1p(y_train))
print(mean_absolute_error(y_test, to_amount(m.predict(X_test))))
res = np.log1p(y_test) - m.predict(X_test)
