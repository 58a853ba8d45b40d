# expects LP102
from tensorflow import keras
m = keras.Sequential()
m.add(keras.layers.InputLayer((6,)))
m.add(keras.layers.Dense(24, activation="selu"))
m.add(keras.layers.Dense(1))
m.compile(optimizer=keras.optimizers.Nadam(), loss="poisson", metrics=["mae"])
m.fit(X, claims)
