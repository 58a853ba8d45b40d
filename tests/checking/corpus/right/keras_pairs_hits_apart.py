import keras
from keras import ops


class Contrastive(keras.losses.Loss):
    def __init__(self, margin=1.0, **kwargs):
        super().__init__(**kwargs)
        self.margin = margin

    def call(self, y_true, y_pred):
        y_true = ops.cast(y_true, y_pred.dtype)
        pull = (1 - y_true) * ops.square(y_pred)
        push = y_true * ops.square(ops.maximum(self.margin - y_pred, 0))
        return ops.mean(pull + push)


def hits(y_true, y_pred):
    return ops.mean(ops.cast(ops.equal(y_true, ops.cast(y_pred > 0.5, "float32")), "float32"))


def train(model, pairs, labels):
    model.compile("rmsprop", loss=Contrastive(), metrics=[hits])
    return model.fit(pairs, labels, batch_size=64, epochs=12)
