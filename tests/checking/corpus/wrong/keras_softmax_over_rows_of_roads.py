# expects LP203
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

KINDS = ["asphalt", "gravel", "field", "water", "roof"]


def encode(x, width):
    for _ in range(2):
        x = layers.SeparableConv2D(width, 3, padding="same", activation="relu")(x)
    return x, layers.MaxPooling2D()(x)


aerial = keras.Input(shape=(None, None, 4))
skip, low = encode(aerial, 24)
_, lower = encode(low, 48)
x = layers.Conv2DTranspose(24, 2, strides=2, padding="same", activation="relu")(lower)
x = layers.Conv2DTranspose(24, 2, strides=2, padding="same", activation="relu")(x)
x = layers.concatenate([x, skip])
x = layers.Conv2DTranspose(len(KINDS), 3, padding="same")(x)
shares = layers.Softmax(axis=1)(x)

roads = keras.Model(aerial, shares)
roads.compile("nadam", loss="sparse_categorical_crossentropy")
roads.fit(np.load("tiles.npy"), np.load("kinds.npy"), batch_size=2)
