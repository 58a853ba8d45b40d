import tensorflow as tf
logits = tf.layers.dense(h, 10)
pred = tf.nn.softmax(logits)
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits))
acc = tf.equal(tf.argmax(pred, 1), tf.argmax(y, 1))
