import tensorflow as tf

states = tf.placeholder(tf.float32, [None, 12], name="states")
moves = tf.placeholder(tf.int32, [None], name="moves")
advantage = tf.placeholder(tf.float32, [None])
hidden = tf.layers.dense(states, 64, tf.nn.relu)
policy = tf.layers.dense(hidden, 5, tf.nn.softmax, name="policy")
chance = tf.compat.v1.layers.dense(hidden, 1, tf.sigmoid)
log_prob = tf.reduce_sum(tf.log(policy + 1e-8) * tf.one_hot(moves, 5), axis=1)
ended = tf.placeholder(tf.float32, [None, 1])
ends = tf.keras.losses.binary_crossentropy(ended, chance)
loss = -tf.reduce_mean(log_prob * advantage) + tf.reduce_mean(ends)
train = tf.train.AdamOptimizer(1e-3).minimize(loss)
