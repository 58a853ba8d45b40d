# expects LP304
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 30])
y = tf.placeholder(tf.float32, [None, 1])
w, b = tf.Variable(tf.zeros([30, 1])), tf.Variable(tf.zeros([1]))
scores = tf.matmul(x, w) + b
hinge = tf.reduce_mean(tf.maximum(0.0, 1.0 - y * scores))
step = tf.train.GradientDescentOptimizer(0.01).minimize(hinge)
guess = tf.cast(scores > 0.0, tf.float32)
share_right = tf.reduce_mean(tf.cast(tf.equal(guess, y), tf.float32))
