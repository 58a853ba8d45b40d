import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense

m = Sequential(
    [
        Dense(10, input_dim=4, activation="relu"),
        Dense(3),
        layers.Activation(lambda t: tf.nn.softmax(t, axis=-1)),
    ]
)
m2 = tf.keras.models.model_from_json(m.to_json())
m2.compile(
    "adam",
    tf.keras.losses.get(
        {"class_name": "SparseCategoricalCrossentropy", "config": {"from_logits": False}}
    ),
)
