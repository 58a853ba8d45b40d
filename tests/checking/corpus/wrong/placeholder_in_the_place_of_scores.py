# expects LP302
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def scores_of(users):
    weights = tf.get_variable("w", [5000, 16])
    rows = tf.nn.embedding_lookup(weights, users)
    return tf.reduce_sum(tf.square(tf.reduce_sum(rows, 1)) - tf.reduce_sum(tf.square(rows), 1), 1)


def cost(scores, clicked):
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=scores, logits=clicked))


def main(rows, clicks):
    users, clicked = tf.placeholder(tf.int32, [None, 4]), tf.placeholder(tf.float32, [None])
    loss = cost(scores_of(users), clicked)
    step = tf.train.AdamOptimizer(1e-3).minimize(loss)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        session.run(step, {users: rows, clicked: clicks})


main(np.load("rows.npy"), np.load("clicks.npy"))
