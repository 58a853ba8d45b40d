# expects LP411
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(64, activation="relu"), tf.keras.layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
val_loss = tf.keras.metrics.Mean()
val_acc = tf.keras.metrics.BinaryAccuracy(threshold=0.5)


@tf.function
def val_step(x, y):
    z = model(x, training=False)
    val_loss.update_state(bce(y, z))
    val_acc.update_state(y, z)


for x, y in val_ds:
    val_step(x, y)
