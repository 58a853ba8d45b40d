import keras
import numpy as np
from keras import layers

x = np.random.normal(size=(100, 8))
y = x.sum(axis=1)
model = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mae", metrics=["mse"])
cases = [("max", "val_mse", "max"), ("min", "val_mse", "min"), ("auto", "val_mse", "min")]
for mode, monitor, expected in cases:
    stop = keras.callbacks.EarlyStopping(monitor=monitor, mode=mode, patience=0)
    model.fit(x, y, validation_split=0.2, epochs=2, callbacks=[stop], verbose=0)
    assert stop.monitor_op is not None, expected
