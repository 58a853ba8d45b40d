# expects LP409
from sklearn.linear_model import SGDRegressor
r = SGDRegressor(loss='squared_loss', penalty='l2')
r.fit(X, y)
