# expects LP302
import tensorflow as tf
from tensorflow import keras

LEVELS = [0.1, 0.5, 0.9]


def pinball(q):
    def loss(y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        error = y_pred - y_true
        return tf.reduce_mean(tf.maximum(q * error, (q - 1.0) * error), axis=-1)

    return loss


inputs = keras.Input((12,))
hidden = keras.layers.Dense(32, activation="relu")(inputs)
outputs = {f"q{level}": keras.layers.Dense(1, name=f"q{level}")(hidden) for level in LEVELS}
model = keras.Model(inputs, outputs)
model.compile("adam", loss={f"q{level}": pinball(level) for level in LEVELS})
