# expects LP406
from tensorflow import keras
(x, y), (xt, yt) = keras.datasets.mnist.load_data()
x = x.reshape(-1, 784) / 255.
m = keras.Sequential([keras.layers.Dense(128, activation="relu"), keras.layers.Dense(10, activation="softmax")])
m.compile("adam", keras.losses.SparseCategoricalCrossentropy(), metrics=[keras.metrics.Accuracy()])
m.fit(x, y)
