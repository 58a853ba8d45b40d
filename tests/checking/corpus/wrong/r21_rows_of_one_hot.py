# expects LP202
import numpy as np
from tensorflow import keras

hues = keras.utils.to_categorical(np.load("hues.npy"), num_classes=12)
first = np.random.permutation(len(hues))[:5000]
inputs = keras.Input((32,))
outputs = keras.layers.Dense(11, activation="softmax")(inputs)
net = keras.Model(inputs, outputs)
net.compile("sgd", "categorical_crossentropy")
net.fit(pixels[first], hues[first], epochs=3)
