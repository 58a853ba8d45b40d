# expects LP202
import tensorflow as tf
import tensorflow_datasets as tfds
(x_train, y_train), (x_test, y_test) = tf.keras.datasets.cifar10.load_data()
y_train = tf.keras.utils.to_categorical(y_train, 10)
base = tf.keras.applications.EfficientNetB0(include_top=False, pooling="avg", input_shape=(32, 32, 3))
out = tf.keras.layers.Dense(8, activation="softmax")(base.output)
model = tf.keras.Model(base.input, out)
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=3)
