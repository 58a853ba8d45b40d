import tensorflow as tf


def by_softplus(y, p):
    mu, sigma = p[:, :1], tf.nn.softplus(p[:, 1:]) + 1e-6
    return tf.reduce_mean(tf.math.log(sigma) + 0.5 * tf.square((y - mu) / sigma))


def by_logarithm(y, p):
    mu, log_variance = p[:, :1], p[:, 1:]
    return tf.reduce_mean(log_variance + tf.square(y - mu) / tf.exp(log_variance))


def by_size(y, p):
    mu, sigma = p[:, :1], tf.abs(p[:, 1:]) + 1e-3
    return tf.reduce_mean(tf.math.log(sigma) + 0.5 * tf.square((y - mu) / sigma))


def by_limit(y, p):
    mu, sigma = p[:, :1], tf.maximum(p[:, 1:], 1e-3)
    return tf.reduce_mean(tf.math.log(sigma) + 0.5 * tf.square((y - mu) / sigma))


def build():
    return tf.keras.Sequential([tf.keras.layers.Dense(16, "relu"), tf.keras.layers.Dense(2)])


build().compile("adam", by_softplus)
build().compile("adam", by_logarithm)
build().compile("adam", by_size)
build().compile("adam", by_limit)
