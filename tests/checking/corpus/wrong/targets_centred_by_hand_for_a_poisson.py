# expects LP301
from sklearn.linear_model import PoissonRegressor
from sklearn.model_selection import train_test_split
X_train, X_test, y_train, y_test = train_test_split(X, y)
y_train = (y_train - y_train.mean()) / y_train.std()
m = PoissonRegressor(alpha=1e-3).fit(X_train, y_train)
