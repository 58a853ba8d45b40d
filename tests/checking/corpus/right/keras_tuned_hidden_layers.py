import keras
import keras_tuner
from keras import layers


def build(hp):
    kind = hp.Choice("activation", values=["relu", "gelu"])
    model = keras.Sequential([layers.Input((40,))])
    for _ in range(hp.Int("depth", 1, 4)):
        model.add(layers.Dense(hp.Int("width", 16, 128, step=16), activation=kind))
    model.add(layers.Dense(6))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(hp.Float("rate", 1e-4, 1e-2)), loss, metrics=["accuracy"])
    return model


tuner = keras_tuner.BayesianOptimization(build, "val_accuracy", max_trials=20)
tuner.search(rows, kinds, epochs=10, validation_split=0.2)
