import tensorflow as tf

with open("shape.json") as file:
    net = tf.keras.models.model_from_json(file.read())
net.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
