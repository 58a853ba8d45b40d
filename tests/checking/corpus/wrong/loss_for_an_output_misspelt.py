# expects LP409
import tensorflow as tf

inputs = tf.keras.Input((10,))
hidden = tf.keras.layers.Dense(8, activation="relu")(inputs)
leaving = tf.keras.layers.Dense(1, activation="sigmoid", name="leaving")(hidden)
reason = tf.keras.layers.Dense(5, activation="softmax", name="reason")(hidden)
model = tf.keras.Model(inputs, [leaving, reason])
model.compile(
    optimizer="adam",
    loss={"leaving": "binary_crossentropy", "reasons": "sparse_categorical_crossentropy"},
)
