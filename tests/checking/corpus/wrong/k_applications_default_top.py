# expects LP101
import tensorflow as tf
net = tf.keras.applications.ResNet50(weights=None, classes=12, input_shape=(64, 64, 3))
net.compile(tf.keras.optimizers.Adam(),
            tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            metrics=["accuracy"])
net.fit(galaxies, epochs=10)
