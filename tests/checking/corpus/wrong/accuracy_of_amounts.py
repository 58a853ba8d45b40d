# expects LP406
import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer="rmsprop", loss="mse", metrics=["mae", "accuracy"])
model.fit(np.random.rand(200, 4), np.random.randn(200), epochs=10)
