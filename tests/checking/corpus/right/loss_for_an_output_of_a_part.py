"""An output that a model within the model gives is called as that model."""

import tensorflow as tf


def head(units, activation, name):
    inputs = tf.keras.Input((8,))
    out = tf.keras.layers.Dense(units, activation=activation, name="out")(inputs)
    return tf.keras.Model(inputs, out, name=name)


inputs = tf.keras.Input((10,))
hidden = tf.keras.layers.Dense(8, activation="relu")(inputs)
leaving = tf.keras.layers.Dense(1, activation="sigmoid", name="leaving")(hidden)
reason = head(5, "softmax", "reason")(hidden)
model = tf.keras.Model(inputs, [leaving, reason])
model.compile(
    optimizer="adam",
    loss={"leaving": "binary_crossentropy", "reason": "sparse_categorical_crossentropy"},
)
