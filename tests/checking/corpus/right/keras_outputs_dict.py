from tensorflow import keras
from tensorflow.keras import layers
i = keras.Input((12,))
h = layers.Dense(32, activation="relu")(i)
o = {"p": layers.Dense(1, activation="sigmoid", name="p")(h), "k": layers.Dense(4, name="k")(h), "r": layers.Dense(1, name="r")(h)}
m = keras.Model(i, o)
m.compile("adam", loss={"p": "binary_crossentropy", "k": keras.losses.SparseCategoricalCrossentropy(from_logits=True), "r": keras.losses.Huber()}, loss_weights={"p": 1.0, "k": .5, "r": .1})
