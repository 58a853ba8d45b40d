# expects LP102
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(64, "relu"), tf.keras.layers.Dense(3)])
model.compile("adam", loss=tf.losses.categorical_crossentropy, metrics=["accuracy"])
model.fit(x, tf.keras.utils.to_categorical(y, 3))
