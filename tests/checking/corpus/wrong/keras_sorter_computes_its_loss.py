# expects LP101
import keras
from keras import layers


class Sorter(keras.Model):
    def __init__(self, kinds):
        super().__init__()
        self.body = layers.Dense(48, activation="gelu")
        self.head = layers.Dense(kinds, activation="softmax")
        self.fault = keras.losses.CategoricalCrossentropy(from_logits=True)

    def call(self, parcels):
        return self.head(self.body(parcels))

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, **_):
        return self.fault(y, y_pred, sample_weight=sample_weight)


sorter = Sorter(11)
sorter.compile(keras.optimizers.Adam(2e-3), metrics=["categorical_accuracy"])
sorter.fit(parcels, chutes, batch_size=256)
