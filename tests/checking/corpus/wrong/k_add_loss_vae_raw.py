# expects LP102
import tensorflow as tf
from tensorflow.keras import layers, Model, losses

x_in = layers.Input((784,))
h = layers.Dense(256, activation="relu")(x_in)
z = layers.Dense(16)(h)
h2 = layers.Dense(256, activation="relu")(z)
x_out = layers.Dense(784)(h2)
ae = Model(x_in, x_out)
rec = losses.binary_crossentropy(x_in, x_out) * 784
ae.add_loss(tf.reduce_mean(rec))
ae.compile(optimizer="adam")
ae.fit(images, epochs=30)
