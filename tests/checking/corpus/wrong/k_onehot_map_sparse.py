# expects LP301
import tensorflow as tf

(x, y), _ = tf.keras.datasets.fashion_mnist.load_data()
y = tf.one_hot(y, depth=10)
net = tf.keras.Sequential([
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(10, activation='softmax'),
])
net.compile(optimizer='sgd', loss='sparse_categorical_crossentropy')
net.fit(x, y, epochs=2)
