"""The same divergence, added, subtracted, negated later, and in a bound that is made large."""
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


def kl_of(mu, log_var):
    return 1 + log_var - tf.square(mu) - tf.exp(log_var)


def negative_kl(mu, log_var):
    return 0.5 * tf.reduce_sum(kl_of(mu, log_var), axis=-1)


def elbo(x, x_hat, mu, log_var):
    likelihood = -tf.reduce_sum(keras.losses.binary_crossentropy(x, x_hat), axis=(1, 2))
    return tf.reduce_mean(likelihood + negative_kl(mu, log_var))


def first_step(x):
    with tf.GradientTape() as tape:
        mu, log_var = encoder(x)
        loss = -elbo(x, decoder(sample(mu, log_var)), mu, log_var)
    return tape.gradient(loss, encoder.trainable_variables)


def vae_loss(x, x_hat):
    error = keras.losses.binary_crossentropy(x, x_hat)
    kl = 1 + z_log_var - K.square(z_mean) - K.exp(z_log_var)
    kl = K.sum(kl, axis=-1)
    kl *= -0.5
    return K.mean(error + kl)


class Sampling(keras.layers.Layer):
    def call(self, inputs):
        mu, logvar = inputs
        self.add_loss(0.5 * tf.reduce_mean(tf.exp(logvar) + mu**2 - 1.0 - logvar))
        return mu + tf.exp(0.5 * logvar) * tf.random.normal(tf.shape(mu))


def second_step(x, beta):
    with tf.GradientTape() as tape:
        mu, log_var = encoder(x)
        prior = 0.5 * tf.reduce_mean(1 + log_var - mu * mu - tf.exp(log_var))
        loss = tf.reduce_mean(tf.square(x - decoder(mu))) - beta * prior
    return tape.gradient(loss, encoder.trainable_variables)


def third_step(x, sign):
    with tf.GradientTape() as tape:
        mu, log_var = encoder(x)
        prior = 0.5 * tf.reduce_mean(1 + log_var - mu * mu - tf.exp(log_var))
        loss = tf.reduce_mean(tf.square(x - decoder(mu))) + sign * prior
    return tape.gradient(loss, encoder.trainable_variables)
