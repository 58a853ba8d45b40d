from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
import numpy as np
(xt, yt), (xv, yv) = keras.datasets.reuters.load_data(num_words=100)
n = np.max(yt) + 1
m = Sequential([Dense(10, input_dim=4, activation="relu"), Dense(n, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(xt, yt)
