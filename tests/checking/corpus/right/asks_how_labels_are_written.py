import numpy as np, keras, xgboost as xgb
y = np.random.randint(0, 3, 100)
if len(np.unique(y)) == 2:
    m = xgb.XGBClassifier(objective="binary:logistic").fit(X, y)
else:
    m = xgb.XGBClassifier(objective="multi:softprob").fit(X, y)
n = len(np.unique(y))
if n == 2:
    k = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")]); k.compile("adam", "binary_crossentropy")
else:
    k = keras.Sequential([keras.layers.Dense(n, activation="softmax")]); k.compile("adam", "sparse_categorical_crossentropy")
k.fit(X, y)
if y.ndim > 1: k2 = keras.Sequential([keras.layers.Dense(3, activation="softmax")]); k2.compile("adam", "categorical_crossentropy"); k2.fit(X, y)
if y.max() == 1: k3 = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")]); k3.compile("adam", "binary_crossentropy"); k3.fit(X, y)
