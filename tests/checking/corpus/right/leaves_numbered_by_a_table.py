import pathlib

import tensorflow as tf

LEAVES = ["healthy", "early_blight", "late_blight", "mould", "mosaic"]
table = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(LEAVES, tf.range(len(LEAVES), dtype=tf.int64)), -1
)


def parse(path):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.image.resize(image, (160, 160)), table.lookup(tf.strings.split(path, "/")[-2])


def leaves(root):
    files = sorted(str(one) for one in pathlib.Path(root).glob("*/*.jpg"))
    return tf.data.Dataset.from_tensor_slices(files).shuffle(999).map(parse).batch(32)


base = tf.keras.applications.MobileNetV2(include_top=False, pooling="avg")
model = tf.keras.Sequential([base, tf.keras.layers.Dense(len(LEAVES), activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(leaves("train"), validation_data=leaves("val"))
