import tensorflow as tf

tf.keras.backend.set_image_data_format("channels_first")

from network import leaves

model = leaves(7, (3, 160, 160))


def surprise(truth, shares):
    behind = tf.transpose(shares, perm=[0, 2, 3, 1])
    return tf.keras.losses.categorical_crossentropy(truth, behind)


model.compile(tf.keras.optimizers.SGD(0.01), loss=surprise)
model.fit(photos, masks)
