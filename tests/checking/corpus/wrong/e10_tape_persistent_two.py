# expects LP102
import tensorflow as tf
from tensorflow.keras import layers
gen = tf.keras.Sequential([layers.Dense(256, input_shape=(100,)), layers.LeakyReLU(), layers.Dense(784, activation='tanh')])
def make_discriminator():
    model = tf.keras.Sequential()
    model.add(layers.Dense(256, input_shape=(784,)))
    model.add(layers.LeakyReLU())
    model.add(layers.Dropout(0.3))
    model.add(layers.Dense(1))
    return model
disc = make_discriminator()
cross_entropy = tf.keras.losses.BinaryCrossentropy()
def discriminator_loss(real_output, fake_output):
    real_loss = cross_entropy(tf.ones_like(real_output), real_output)
    fake_loss = cross_entropy(tf.zeros_like(fake_output), fake_output)
    return real_loss + fake_loss
@tf.function
def train_step(images):
    noise = tf.random.normal([64, 100])
    with tf.GradientTape() as disc_tape:
        d = discriminator_loss(disc(images, training=True), disc(gen(noise), training=True))
    return d
