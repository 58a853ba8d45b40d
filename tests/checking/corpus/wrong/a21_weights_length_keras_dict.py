# expects LP402
from tensorflow import keras
m = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(X, y, class_weight={0: 1.0, 1: 2.0})
