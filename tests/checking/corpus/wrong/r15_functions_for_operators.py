# expects LP101
import tensorflow as tf

weights = {"h": tf.Variable(tf.random_normal([9, 32])), "o": tf.Variable(tf.random_normal([32, 5]))}
shifts = {"h": tf.Variable(tf.zeros([32])), "o": tf.Variable(tf.zeros([5]))}


def network(x):
    hidden = tf.nn.relu(tf.add(tf.matmul(x, weights["h"]), shifts["h"]))
    return tf.nn.softmax(tf.add(tf.matmul(hidden, weights["o"]), shifts["o"]))


cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits_v2(logits=network(x), labels=y))
