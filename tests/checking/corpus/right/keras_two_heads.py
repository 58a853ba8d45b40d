from tensorflow import keras
from tensorflow.keras import layers
i = keras.Input((10,))
h = layers.Dense(8, activation="relu")(i)
a = layers.Dense(1, activation="sigmoid", name="a")(h)
b = layers.Dense(5, activation="softmax", name="b")(h)
m = keras.Model(i, [a, b])
m.compile("adam", loss={"a": "binary_crossentropy", "b": "sparse_categorical_crossentropy"})
