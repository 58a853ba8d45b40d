# expects LP303
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None])
logits = tf.layers.dense(tf.layers.dense(x, 100, tf.nn.relu), 10)
labels = y
each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
step = tf.train.GradientDescentOptimizer(0.1).minimize(tf.reduce_mean(each))
