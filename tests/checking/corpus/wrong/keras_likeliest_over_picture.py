# expects LP203
import tensorflow as tf
from tensorflow.keras import layers, Model
inputs = layers.Input((128, 128, 3))
x = layers.Conv2D(32, 3, padding="same", activation="relu")(inputs)
out = layers.Conv2D(8, 1, activation="softmax")(x)
model = Model(inputs, out)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train_ds, epochs=3)
pred = model.predict(test_ds)
mask = tf.argmax(pred, axis=1)
