import pandas as pd
import tensorflow as tf

from signs import NETWORK, SIGNS


def read(path, marks):
    picture = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.image.resize(picture, (160, 160)), marks


def main():
    table = pd.read_csv("roads.csv")
    rows = tf.data.Dataset.from_tensor_slices((table["path"].values, table[SIGNS].values))
    base = tf.keras.applications.MobileNetV2(include_top=False, pooling="avg")
    logits = tf.keras.layers.Dense(len(SIGNS))(base.output)
    net = tf.keras.Model(base.input, logits)
    net.compile("adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
    kept = tf.keras.callbacks.ModelCheckpoint(NETWORK, save_best_only=True)
    net.fit(rows.map(read).batch(32), validation_data=rows.map(read).batch(32), callbacks=[kept])


main()
