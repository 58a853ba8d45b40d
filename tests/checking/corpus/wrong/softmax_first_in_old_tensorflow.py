# expects LP101
import tensorflow as tf

rows = tf.placeholder(tf.float32, [None, 64])
kinds = tf.placeholder(tf.float32, [None, 5])
weights = tf.Variable(tf.truncated_normal([64, 5]))
shares = tf.nn.softmax(tf.matmul(rows, weights))
cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(shares, kinds))
step = tf.train.AdamOptimizer().minimize(cost)
session = tf.Session()
session.run(tf.initialize_all_variables())
