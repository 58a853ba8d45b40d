# expects LP102
from tensorflow import keras
inp = keras.layers.Input(shape=(29,))
x = keras.layers.Dense(32, activation="relu")(inp)
x = keras.layers.BatchNormalization()(x)
x = keras.layers.Dropout(0.3)(x)
out = keras.layers.Dense(1, activation="tanh")(x)
m = keras.Model(inp, out)
m.compile(loss=keras.losses.BinaryCrossentropy(), optimizer="adam", metrics=["AUC"])
