# expects LP101
import tensorflow.compat.v1 as tf
logits = tf.layers.dense(h, 1)
prob = tf.nn.sigmoid(logits)
loss = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=prob)
