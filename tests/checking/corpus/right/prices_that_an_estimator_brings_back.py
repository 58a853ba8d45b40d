import numpy as np
import pandas as pd
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import Ridge, TweedieRegressor
from sklearn.metrics import mean_squared_error

houses = pd.read_csv("houses.csv")
X, y = houses.drop(columns="price"), houses["price"]
model = TransformedTargetRegressor(Ridge(), func=np.log1p, inverse_func=np.expm1)
p = model.fit(X, y).predict(X)
print(mean_squared_error(np.log1p(y), np.log1p(p)))
print(np.exp(model.regressor_.predict(X)) - 1)
linear = TweedieRegressor(power=1.5, link="identity").fit(X, y)
print(np.exp(-linear.predict(X)))
