from tensorflow import keras
(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
keep_train = (y_train == 0 ) | (y_train == 1)
x_train, y_train = x_train[keep_train], y_train[keep_train]
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(2, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train)
