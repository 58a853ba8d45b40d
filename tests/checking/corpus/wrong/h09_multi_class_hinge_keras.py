# expects LP301
from tensorflow import keras
(x, y), _ = keras.datasets.mnist.load_data()
m = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
m.compile("adam", loss="categorical_hinge")
m.fit(x, y)
