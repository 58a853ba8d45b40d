# expects LP102
from tensorflow import keras
counts = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1, activation="tanh")])
counts.compile(optimizer="adam", loss=keras.losses.Poisson())
counts.fit(x, n_events)
