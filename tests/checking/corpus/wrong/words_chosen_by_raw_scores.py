# expects LP102
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

NUMBER = 60
model = keras.Sequential([layers.Embedding(NUMBER, 16), layers.LSTM(64), layers.Dense(NUMBER)])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(x, y)
rng = np.random.default_rng(0)


def draw(seed):
    shares = model.predict(seed)[0]
    return rng.choice(NUMBER, p=shares)


draw(x)
