# expects LP202
import keras
import numpy as np
from keras import layers

stars = np.load("stars.npy")
steps = (stars.reshape(-1, 1) >= np.arange(2, 6)).astype("float32")

model = keras.Sequential(
    [layers.Dense(64, activation="relu"), layers.Dense(5, activation="sigmoid")]
)
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.load("reviews.npy"), steps, epochs=5, batch_size=64)
