import tensorflow as tf
from tensorflow.keras import layers
x = tf.placeholder(tf.float32, shape=(None, 4))
y = tf.placeholder(tf.float32, shape=(None, 1))
p = tf.layers.dense(x, 1)
loss = tf.reduce_mean(tf.square(y - p))
y2 = tf.placeholder(tf.float32, shape=(None,))
loss2 = tf.reduce_mean(tf.square(y2 - p[:, 0]))
loss3 = tf.reduce_mean(tf.square(tf.expand_dims(y2, 1) - p))
loss4 = tf.reduce_mean(tf.square(tf.squeeze(p) - y2))
