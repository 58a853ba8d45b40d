import os

import tensorflow as tf

FOLDER = "artifacts"
model = tf.keras.Sequential([tf.keras.layers.Dense(8, "relu"), tf.keras.layers.Dense(1)])
model.compile("adam", tf.keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(x, y, epochs=3)
model.save(os.path.join(FOLDER, "spam.keras"))
