# expects LP101
import tensorflow as tf

model = tf.keras.Sequential(
    [tf.keras.layers.Dense(24, activation="relu"), tf.keras.layers.Dense(1, "exponential")]
)
optimizer = tf.keras.optimizers.Adam(1e-3)
for x, bikes in batches:
    with tf.GradientTape() as tape:
        rented = model(x, training=True)
        loss = tf.reduce_mean(tf.nn.log_poisson_loss(bikes, rented))
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
