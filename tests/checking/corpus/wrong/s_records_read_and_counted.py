# expects LP301
import tensorflow as tf


def parse(record):
    kinds = {"image": tf.io.FixedLenFeature([], tf.string), "kind": tf.io.FixedLenFeature([], tf.int64)}
    row = tf.io.parse_single_example(record, kinds)
    return tf.io.decode_jpeg(row["image"]), tf.one_hot(row["kind"], 7)


rows = tf.data.TFRecordDataset("train.tfrecord").map(parse).shuffle(1000).batch(32)
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(7)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(rows)
