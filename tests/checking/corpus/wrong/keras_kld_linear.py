# expects LP102
import keras
m = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(4)])
m.compile(optimizer="adam", loss=keras.losses.KLDivergence())
