# expects LP102
from tensorflow import keras
from tensorflow.keras import layers
inp = keras.Input((32,))
h = layers.Dense(64, activation="relu")(inp)
a = layers.Dense(3)(h)
b = layers.Dense(1)(h)
model = keras.models.Model(inputs=inp, outputs=[a, b])
model.compile("adam", loss=["categorical_crossentropy", "mae"])
