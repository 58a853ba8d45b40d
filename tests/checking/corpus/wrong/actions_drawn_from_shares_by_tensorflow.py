# expects LP101
import tensorflow as tf


def policy(x, actions, number):
    shares = tf.nn.softmax(tf.layers.dense(tf.layers.dense(x, 64, activation=tf.tanh), number))
    chosen = tf.squeeze(tf.multinomial(shares, 1), axis=1)
    loss = -tf.reduce_sum(tf.one_hot(actions, depth=number) * tf.log(shares), axis=1)
    return chosen, loss


policy(tf.placeholder(tf.float32, [None, 8]), tf.placeholder(tf.int32, [None]), 4)
