import os
from pathlib import Path

import tensorflow as tf

FOLDER = "artifacts"
model = tf.keras.Sequential([tf.keras.layers.Dense(8, "relu"), tf.keras.layers.Dense(1)])
model.compile("adam", tf.keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(x, y, epochs=3)
model.save(os.path.join(FOLDER, "spam.keras"))
shares = tf.keras.Sequential([tf.keras.layers.Dense(3, activation="softmax")])
shares.compile("adam", "sparse_categorical_crossentropy")
shares.fit(x, kinds, epochs=3)
shares.save(Path(FOLDER) / "kinds.keras")
