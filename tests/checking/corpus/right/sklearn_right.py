from sklearn.linear_model import SGDClassifier
from sklearn.ensemble import GradientBoostingRegressor
SGDClassifier(loss="modified_huber")
GradientBoostingRegressor(loss="quantile", alpha=0.9)
