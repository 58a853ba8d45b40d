from tensorflow import keras
(x, y), _ = keras.datasets.mnist.load_data()
m = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(11, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(x, y)
