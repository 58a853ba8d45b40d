# expects LP101
import tensorflow as tf
slim = tf.contrib.slim
def model(x):
    n = slim.fully_connected(x, 300, scope="fc1")
    n = slim.fully_connected(n, 10, activation_fn=tf.nn.softmax, scope="fc2")
    return n
p = model(x)
loss = tf.losses.softmax_cross_entropy(onehot_labels=y, logits=p)
