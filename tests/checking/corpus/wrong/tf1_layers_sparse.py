# expects LP101
import tensorflow as tf

def model_fn(features, labels, mode):
    h = tf.layers.dense(features["x"], 128, activation=tf.nn.relu)
    h = tf.layers.dropout(h, 0.4, training=mode == tf.estimator.ModeKeys.TRAIN)
    out = tf.layers.dense(h, 10, activation=tf.nn.softmax)
    loss = tf.losses.sparse_softmax_cross_entropy(labels=labels, logits=out)
    op = tf.train.AdamOptimizer().minimize(loss, tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode=mode, loss=loss, train_op=op)
