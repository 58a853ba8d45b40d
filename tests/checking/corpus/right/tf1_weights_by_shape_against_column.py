import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 12])
load = tf.placeholder(tf.float32, [None, 1])


def layer(inputs, size, name, act=None):
    with tf.variable_scope(name):
        before = inputs.get_shape().as_list()[-1]
        weights = tf.get_variable("weights", [before, size])
        bias = tf.get_variable("bias", [size], initializer=tf.zeros_initializer())
        sums = tf.matmul(inputs, weights) + bias
        return sums if act is None else act(sums)


hidden = layer(x, 32, "hidden", tf.nn.tanh)
predicted = layer(hidden, 1, "out")
loss = tf.reduce_mean(tf.square(predicted - load))
train = tf.train.AdamOptimizer(1e-3).minimize(loss)
