from tensorflow import keras

(x_full, y_full), _ = keras.datasets.fashion_mnist.load_data()
for_b = (y_full == 2) | (y_full == 0)
x_a, y_a = x_full[~for_b], y_full[~for_b]
for old, new in zip([1, 3, 4, 5, 6, 7, 8, 9], range(8)):
    y_a[y_a == old] = new
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(8, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
model.fit(x_a, y_a)
