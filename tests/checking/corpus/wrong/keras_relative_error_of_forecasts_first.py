# expects LP302
from tensorflow import keras
from tensorflow.keras import backend as K


def relative(scale):
    def of_amounts(prediction, actual):
        apart = K.abs(prediction - actual)
        return scale * K.mean(apart / K.maximum(actual, 1.0), axis=-1)

    return of_amounts


orders = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1, activation="softplus")])
orders.compile(optimizer="adam", loss=relative(100.0), metrics=["mae"])
orders.fit(weeks, ordered, epochs=25)
