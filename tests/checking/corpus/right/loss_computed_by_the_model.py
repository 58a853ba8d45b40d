import keras
from keras import layers, ops


class Quantities(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = layers.Dense(1)

    def call(self, rows):
        return self.head(rows)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        return ops.mean(ops.abs(y - y_pred))


model = Quantities()
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(rows, amounts)
