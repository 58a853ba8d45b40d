import tensorflow as tf


def evaluation_loss(logits, negatives, items):
    first = tf.zeros(shape=(logits.shape[0],), dtype=tf.int32) + negatives
    labels = tf.reshape(shape=(-1,), tensor=tf.one_hot(first, items, dtype=tf.int32))
    weights = tf.cast(labels, tf.float32) * 9 + 1
    return tf.compat.v1.losses.sparse_softmax_cross_entropy(
        logits=logits, labels=labels, weights=weights
    )
