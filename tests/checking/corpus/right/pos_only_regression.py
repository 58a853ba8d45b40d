from tensorflow import keras
(x, y), _ = keras.datasets.boston_housing.load_data()
m = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1, activation="relu")])
m.compile("adam", "mse")
m.fit(x, y)
m2 = keras.Sequential([keras.layers.Dense(1, activation="softplus")])
m2.compile("adam", "mse")
m2.fit(x, y)
