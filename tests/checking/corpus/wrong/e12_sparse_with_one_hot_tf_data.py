# expects LP301
import tensorflow as tf
(x, y), _ = tf.keras.datasets.cifar10.load_data()
ds = tf.data.Dataset.from_tensor_slices((x, y))
ds = ds.map(lambda im, lab: (im / 255, tf.one_hot(lab, 10))).batch(32)
m = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(10, activation="softmax")])
m.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy())
m.fit(ds)
