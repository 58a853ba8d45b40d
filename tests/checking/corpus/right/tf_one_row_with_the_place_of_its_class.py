import tensorflow as tf

row = tf.random.normal([1, 3])
weights, bias = tf.Variable(tf.random.normal([3, 2])), tf.Variable(tf.zeros([2]))
place = tf.constant([0, 1])

with tf.GradientTape() as tape:
    logits = row @ weights + bias
    loss = tf.reduce_mean(tf.losses.categorical_crossentropy(place, logits, from_logits=True))
slopes = tape.gradient(loss, [weights, bias])
