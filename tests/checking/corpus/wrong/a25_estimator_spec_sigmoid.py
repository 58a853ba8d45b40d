# expects LP101
import tensorflow as tf
def net(x, is_training):
    with tf.variable_scope("net"):
        x = tf.layers.conv2d(x, 32, 3, activation=tf.nn.relu)
        x = tf.layers.flatten(x)
        return tf.layers.dense(x, 1, activation=tf.sigmoid)
images = tf.placeholder(tf.float32, [None, 64, 64, 3])
labels = tf.placeholder(tf.float32, [None, 1])
out = net(images, True)
loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits=out, labels=labels))
train_op = tf.train.AdamOptimizer(1e-4).minimize(loss)
