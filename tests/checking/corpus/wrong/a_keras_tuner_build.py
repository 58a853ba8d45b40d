# expects LP103
import keras_tuner as kt
from tensorflow import keras
def build_model(hp):
    m = keras.Sequential()
    for i in range(hp.Int("layers", 1, 4)):
        m.add(keras.layers.Dense(hp.Choice("u", [32, 64]), activation=hp.Choice("act", ["relu", "tanh"])))
    m.add(keras.layers.Dense(20, activation="sigmoid"))
    m.compile(optimizer=keras.optimizers.Adam(hp.Float("lr", 1e-4, 1e-2)), loss=keras.losses.CategoricalCrossentropy())
    return m
tuner = kt.RandomSearch(build_model, objective="val_accuracy")
