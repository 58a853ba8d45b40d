# expects LP411
import tensorflow as tf
model = tf.keras.Sequential([tf.keras.layers.Dense(8, activation='relu'), tf.keras.layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
opt = tf.keras.optimizers.Adam()
for x, y in ds:
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = bce(y, logits)
    opt.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
    acc = tf.reduce_mean(tf.cast(tf.equal(tf.round(logits), y), tf.float32))
