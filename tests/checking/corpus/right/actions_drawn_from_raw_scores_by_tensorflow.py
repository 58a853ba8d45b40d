import tensorflow as tf


def policy(x, actions, number):
    logits = tf.layers.dense(tf.layers.dense(x, 64, activation=tf.tanh), number)
    chosen = tf.squeeze(tf.multinomial(logits, 1), axis=1)
    again = tf.compat.v1.multinomial(logits, 1)
    logp = tf.reduce_sum(tf.one_hot(actions, depth=number) * tf.nn.log_softmax(logits), axis=1)
    return chosen, again, logp


policy(tf.placeholder(tf.float32, [None, 8]), tf.placeholder(tf.int32, [None]), 4)
