# expects LP102
import tensorflow.compat.v1 as tf
tf.disable_v2_behavior()
x = tf.placeholder("float", [None, 4])
y_ = tf.placeholder("float", [None, 3])
W1 = tf.Variable(tf.random_normal([4, 20]))
b1 = tf.Variable(tf.zeros([20]))
W2 = tf.Variable(tf.random_normal([20, 3]))
b2 = tf.Variable(tf.zeros([3]))
hidden = tf.nn.relu(tf.matmul(x, W1) + b1)
y = tf.matmul(hidden, W2) + b2
cross_entropy = -tf.reduce_sum(y_ * tf.log(y))
step = tf.train.AdamOptimizer(1e-3).minimize(cross_entropy)
