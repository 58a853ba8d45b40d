# expects LP101
import tensorflow as tf

states = tf.placeholder(tf.float32, [None, 12], name="states")
moves = tf.placeholder(tf.int32, [None], name="moves")
hidden = tf.layers.dense(states, 64, tf.nn.relu)
policy = tf.layers.dense(hidden, 5, tf.nn.softmax, name="policy")
picked = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=moves, logits=policy)
advantage = tf.placeholder(tf.float32, [None])
train = tf.train.AdamOptimizer(1e-3).minimize(tf.reduce_mean(picked * advantage))
