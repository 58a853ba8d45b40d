"""A name of a table with two lines of names stands for several columns."""

import pandas as pd
import tensorflow as tf

table = pd.read_csv("kinds.csv", header=[0, 1], index_col=0)
model = tf.keras.Sequential([tf.keras.layers.Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(table["inputs"].values, table["shares"].values, epochs=5)
