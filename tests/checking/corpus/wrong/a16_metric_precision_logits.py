# expects LP411
import tensorflow as tf
m = tf.keras.Sequential([tf.keras.layers.Dense(32, activation="relu"), tf.keras.layers.Dense(1)])
m.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
          metrics=[tf.keras.metrics.Precision(name="p"), tf.keras.metrics.Recall(name="r"), tf.keras.metrics.AUC(from_logits=True)])
