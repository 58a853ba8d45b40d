# expects LP301
import tensorflow as tf
import torch
from torch import nn
(train_images, train_labels), _ = tf.keras.datasets.fashion_mnist.load_data()
train_labels = tf.keras.utils.to_categorical(train_labels)
model = tf.keras.models.Sequential([
    tf.keras.layers.Flatten(input_shape=(28, 28)),
    tf.keras.layers.Dense(10),
])
model.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(train_images, train_labels, epochs=10)
