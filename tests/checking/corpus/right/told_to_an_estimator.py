import functools

import pandas as pd
import tensorflow as tf


def model_fn(features, labels, mode, params):
    net = tf.feature_column.input_layer(features, params["columns"])
    logits = tf.layers.dense(tf.layers.dense(net, 32, tf.nn.relu), params["units"])
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=logits)
    loss = tf.losses.sigmoid_cross_entropy(labels, logits)
    train = tf.train.AdamOptimizer().minimize(loss, tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train)


def input_fn(path, repeat):
    table = pd.read_csv(path)
    answer = table.pop("bought").str.contains("yes").astype("float32")
    rows = tf.data.Dataset.from_tensor_slices((dict(table), answer.values[:, None]))
    return rows.repeat(repeat).batch(32)


estimator = tf.estimator.Estimator(model_fn, params={"columns": columns, "units": 1})
spec = tf.estimator.TrainSpec(functools.partial(input_fn, "train.csv", None), max_steps=500)
tf.estimator.train_and_evaluate(estimator, spec, tf.estimator.EvalSpec(test))
