# expects LP406
from sklearn.preprocessing import MinMaxScaler
from sklearn.neural_network import MLPRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
sx, sy = MinMaxScaler(), MinMaxScaler()
X_train = sx.fit_transform(X_train); X_test = sx.transform(X_test)
y_train = sy.fit_transform(y_train.values.reshape(-1, 1))
mlp = MLPRegressor((50,), max_iter=500).fit(X_train, y_train.ravel())
print("RMSE", mean_squared_error(y_test, mlp.predict(X_test)) ** 0.5)
