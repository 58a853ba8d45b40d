# expects LP407
from sklearn.linear_model import TweedieRegressor

model = TweedieRegressor(power=0.5, alpha=0.1).fit(X, y)
