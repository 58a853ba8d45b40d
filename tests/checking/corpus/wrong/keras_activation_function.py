# expects LP103
import keras
m = keras.Sequential()
m.add(keras.layers.Dense(10, activation=keras.activations.sigmoid))
m.compile(loss=keras.losses.SparseCategoricalCrossentropy(), optimizer="adam")
