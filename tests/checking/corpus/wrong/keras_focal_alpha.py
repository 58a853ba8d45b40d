# expects LP404
import keras
m = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
m.compile(loss=keras.losses.BinaryFocalCrossentropy(gamma=2, alpha=0.9))
