# expects LP411
import keras
m = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
m.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
