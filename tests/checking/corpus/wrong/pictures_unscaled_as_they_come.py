# expects LP301
import keras
from keras import layers
from keras.datasets import fashion_mnist
import numpy as np
(x, _), (xt, _) = fashion_mnist.load_data()
x = np.expand_dims(x, -1)
m = keras.Sequential([layers.Conv2D(8, 3, padding="same", activation="relu"), layers.Conv2D(1, 3, padding="same", activation="sigmoid")])
m.compile("adam", loss=keras.losses.BinaryCrossentropy())
m.fit(x, x, epochs=2)
