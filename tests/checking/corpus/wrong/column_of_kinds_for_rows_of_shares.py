# expects LP301
import pandas as pd
import tensorflow as tf

leaves = pd.read_csv("leaves.csv")
names, kinds = leaves["image_id"].values, leaves["label"].values


def read(name, kind):
    return tf.image.resize(tf.io.decode_jpeg(tf.io.read_file(name)), (224, 224)) / 255.0, kind


rows = tf.data.Dataset.from_tensor_slices((names, kinds)).map(read).batch(16)
base = tf.keras.applications.EfficientNetB0(include_top=False, pooling="avg")
out = tf.keras.layers.Dense(5, activation="softmax")(base.output)
model = tf.keras.Model(base.input, out)
model.compile("adam", "categorical_crossentropy", ["accuracy"])
model.fit(rows, epochs=3)
