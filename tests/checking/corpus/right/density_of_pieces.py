import numpy
import tensorflow as tf


def probability(samples, parameters, index):
    left = tf.gather(parameters, index)
    right = tf.gather(parameters, index + 1)
    return (right - left) * (samples - tf.floor(samples)) + left


def differential_entropy(approximate_prob):
    bits = -tf.log(approximate_prob) / tf.log(2.0)
    return tf.reduce_mean(bits, axis=1)


heights = tf.Variable(numpy.tile(numpy.ones(20), (3, 1)), dtype=tf.float32, name="heights")
kept = tf.Variable(numpy.tile(numpy.ones(20), (3, 1)), dtype=tf.float32, trainable=False)
samples = tf.placeholder(tf.float32, shape=(3, 10))
print(differential_entropy(probability(samples, heights, tf.zeros(3, tf.int64))))
print(differential_entropy(probability(samples, kept, tf.zeros(3, tf.int64))))
