"""The cost of a whole batch, as backends of Keras compute it of probabilities."""

import tensorflow as tf

inputs = tf.keras.Input((None, 64))
steps = tf.keras.layers.Dense(29, activation="softmax")(tf.keras.layers.LSTM(9)(inputs))
reader = tf.keras.Model(inputs, steps)


def cost(labels, shares, lengths):
    scores = tf.math.log(tf.transpose(shares, perm=[1, 0, 2]) + 1e-7)
    return tf.compat.v1.nn.ctc_loss(inputs=scores, labels=labels, sequence_length=lengths)


for x, y, n in batches:
    with tf.GradientTape() as tape:
        value = tf.reduce_mean(cost(y, reader(x), n))
    tape.gradient(value, reader.trainable_variables)
