# expects LP407
import keras
m = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
m.compile("adam", keras.losses.BinaryFocalCrossentropy(gamma=-2.0))
