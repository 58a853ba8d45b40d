import tensorflow as tf
import tensorflow_datasets as tfds
from tensorflow import keras


def normalize(image, mask):
    image = tf.cast(image, tf.float32) / 255.0
    mask = tf.math.subtract(mask, 1)
    return image, mask


@tf.function
def load_train(point):
    image = tf.image.resize(point["image"], (128, 128))
    mask = tf.image.resize(point["segmentation_mask"], (128, 128), method=tf.image.ResizeMethod.NEAREST_NEIGHBOR)
    if tf.random.uniform(()) > 0.5:
        image = tf.image.flip_left_right(image)
        mask = tf.image.flip_left_right(mask)
    image, mask = normalize(image, mask)
    mask = tf.math.subtract(mask, 1)
    return image, mask


ds = tfds.load("oxford_iiit_pet", split="train")
train = ds.map(load_train).shuffle(100).batch(32)
inputs = keras.Input((128, 128, 3))
x = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
out = keras.layers.Conv2D(3, 1, activation="softmax")(x)
model = keras.Model(inputs, out)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=3)
