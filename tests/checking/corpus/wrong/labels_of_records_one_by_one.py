# expects LP301
import tensorflow as tf

PARTS = {
    "image": tf.io.FixedLenFeature([], tf.string),
    "kind": tf.io.FixedLenFeature([], tf.int64),
}


def parse(record):
    parts = tf.io.parse_single_example(record, PARTS)
    image = tf.image.resize(tf.io.decode_jpeg(parts["image"], channels=3), (96, 96))
    return image / 255.0, parts["kind"]


def records(files):
    rows = tf.data.TFRecordDataset(files).map(parse, num_parallel_calls=tf.data.AUTOTUNE)
    return rows.shuffle(2048).batch(64).prefetch(tf.data.AUTOTUNE)


model = tf.keras.applications.ResNet50(weights=None, classes=104)
model.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(records(tf.io.gfile.glob("train*.tfrec")), epochs=12)
