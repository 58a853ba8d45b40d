import tensorflow as tf
import tensorflow_datasets as tfds

data = tfds.load("oxford_iiit_pet")


def prep(sample):
    x = tf.image.resize(sample["image"], [96, 96])
    y = tf.image.resize(sample["segmentation_mask"], [96, 96], method="nearest")
    y = tf.where(y == 3, 0, y)
    return x / 255.0, y


train = data["train"].map(prep).batch(16)
net = tf.keras.Sequential([
    tf.keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
    tf.keras.layers.Conv2D(3, 1),
])
for x, y in train:
    with tf.GradientTape() as tape:
        scores = net(x)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.squeeze(y, -1), logits=scores))
