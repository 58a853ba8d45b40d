import tensorflow as tf
from tensorflow import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
loss_fn = keras.losses.get("sparse_categorical_crossentropy")
optimizer = keras.optimizers.SGD()
for x, y in tf.data.Dataset.from_tensor_slices((x_train, y_train)).batch(32):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(loss_fn(y, model(x)))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
