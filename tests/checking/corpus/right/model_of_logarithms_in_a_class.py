import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
class LogModel:
    def __init__(self):
        self.model = Ridge()
    def fit(self, X, y):
        self.model.fit(X, np.log1p(y))
        return self
    def predict(self, X):
        return np.expm1(self.model.predict(X))
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
m = LogModel().fit(X_train, y_train)
print(mean_absolute_error(y_test, m.predict(X_test)))
print(np.mean(np.abs(y_test - m.predict(X_test))))
