"""The user's own keras.json sets the axis of the channels; the network is written for it."""

import keras
from keras import layers

plate = keras.Input((3, 224, 224))
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu")(plate)
x = layers.Conv2DTranspose(9, 4, strides=2, padding="same")(x)
kinds = keras.Model(plate, layers.Softmax(axis=1)(x))


def over_second(truth, shares):
    shares = keras.ops.transpose(shares, (0, 2, 3, 1))
    return keras.losses.sparse_categorical_crossentropy(truth, shares)


kinds.compile("adam", loss=over_second)
kinds.fit(plates, kinds_of_pixels)
