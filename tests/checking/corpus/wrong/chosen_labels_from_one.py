# expects LP301
import numpy as np
from tensorflow import keras

kinds = np.random.choice([1, 2, 3, 4], size=400)
model = keras.Sequential([keras.layers.Dense(16, "relu"), keras.layers.Dense(4, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(400, 7), kinds)
