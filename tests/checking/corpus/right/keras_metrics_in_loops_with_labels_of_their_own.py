import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(10)])
loss_fn = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
by_index = tf.keras.metrics.SparseCategoricalAccuracy()
by_row = tf.keras.metrics.CategoricalAccuracy()


def train_step(x, y):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = loss_fn(y, logits)
    by_row.update_state(y, logits)
    y = tf.argmax(y, axis=-1)
    by_index.update_state(y, logits)
    return tape.gradient(loss, model.trainable_variables), logits


for x, y in batches:
    with tf.GradientTape() as tape:
        logits = model(x)
        loss = loss_fn(tf.one_hot(y, 10), logits)
    by_index.update_state(y, logits)
    rows = tf.one_hot(y, 10)
    by_row(rows, logits)

for x, y in batches:
    _, logits = train_step(x, tf.one_hot(y, 10))
    by_index.update_state(y, logits)
