# expects LP203

import tensorflow as tf
from tensorflow import keras

KINDS = 5
inputs = keras.Input((96, 96, 3))
hidden = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
net = keras.Model(inputs, keras.layers.Conv2D(KINDS, 1)(hidden))
optimiser = keras.optimizers.Adam()


def overlap(marks, scores):
    shares = tf.nn.softmax(scores, axis=1)
    rows = tf.one_hot(marks, KINDS)
    both = tf.reduce_sum(shares * rows, axis=[1, 2])
    size = tf.reduce_sum(shares, axis=[1, 2]) + tf.reduce_sum(rows, axis=[1, 2])
    return 1.0 - tf.reduce_mean((2.0 * both + 1e-6) / (size + 1e-6))


for picture, marks in data:
    with tf.GradientTape() as tape:
        loss = overlap(marks, net(picture, training=True))
    optimiser.apply_gradients(zip(tape.gradient(loss, net.trainable_variables), net.trainable_variables))
