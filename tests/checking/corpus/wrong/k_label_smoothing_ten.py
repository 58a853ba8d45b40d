# expects LP407
import keras
m = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
m.compile("adam", loss=keras.losses.CategoricalCrossentropy(label_smoothing=1.5))
