"""The third argument of a dense layer of contrib is the activation; None takes its relu away."""

import tensorflow as tf
from tensorflow.contrib import slim

rows = tf.placeholder(tf.float32, [None, 12])
kinds = tf.placeholder(tf.int32, [None])
hidden = tf.contrib.layers.fully_connected(rows, 30)
scores = tf.contrib.layers.fully_connected(hidden, 4, None)
loss = tf.losses.sparse_softmax_cross_entropy(labels=kinds, logits=scores)
again = slim.fully_connected(hidden, 4, None)
loss += tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=kinds, logits=again))
