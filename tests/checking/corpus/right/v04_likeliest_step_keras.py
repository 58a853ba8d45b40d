import keras
import numpy as np
from keras import layers

model = keras.Sequential(
    [layers.LSTM(8, return_sequences=True), layers.Dense(1, activation="sigmoid")]
)
model.compile("adam", "binary_crossentropy")
model.fit(steps, here)
where = np.argmax(model.predict(others), axis=1)
