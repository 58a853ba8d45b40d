import numpy as np
import pandas as pd
from sklearn.compose import TransformedTargetRegressor
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

houses = pd.read_csv("houses.csv")
X, y = houses.drop(columns="price"), np.log1p(houses["price"])
scaled = TransformedTargetRegressor(Ridge(), transformer=StandardScaler())
print(np.expm1(scaled.fit(X, y).predict(X)))
twice = TransformedTargetRegressor(RandomForestRegressor(), func=np.log1p, inverse_func=np.expm1)
print(np.expm1(twice.fit(X, y).predict(X)))
