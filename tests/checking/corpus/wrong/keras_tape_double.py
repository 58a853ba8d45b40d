# expects LP101
import tensorflow as tf
model = tf.keras.models.Sequential([tf.keras.layers.Dense(16, "relu"), tf.keras.layers.Dense(2, "softmax")])
opt = tf.keras.optimizers.Adam()
for x, y in ds:
    with tf.GradientTape() as tape:
        y_ = model(x)
        loss = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=y_)
    opt.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))
