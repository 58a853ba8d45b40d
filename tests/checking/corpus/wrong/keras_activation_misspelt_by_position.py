# expects LP409
import keras

inputs = keras.Input((20,))
hidden = keras.layers.LSTM(16, activation="tahn")(inputs)
outputs = keras.layers.Dense(1, "sigmod")(keras.layers.Dense(8, "relu")(hidden))
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="binary_crossentropy")
