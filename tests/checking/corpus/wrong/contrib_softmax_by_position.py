# expects LP101
"""The third argument of a dense layer of contrib is the activation."""

import tensorflow as tf

rows = tf.placeholder(tf.float32, [None, 12])
kinds = tf.placeholder(tf.int32, [None])
hidden = tf.contrib.layers.fully_connected(rows, 30)
scores = tf.contrib.layers.fully_connected(hidden, 4, tf.nn.softmax)
loss = tf.losses.sparse_softmax_cross_entropy(labels=kinds, logits=scores)
