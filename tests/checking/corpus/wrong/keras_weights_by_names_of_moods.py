# expects LP410
from tensorflow import keras

moods = keras.Sequential(
    [keras.layers.Embedding(9000, 24), keras.layers.GlobalAveragePooling1D(), keras.layers.Dense(3, activation="softmax")]
)
moods.compile("adam", keras.losses.SparseCategoricalCrossentropy())
weights = {"calm": 1.0, "glad": 2.5, "cross": 4.0}
moods.fit(letters, told, epochs=3, class_weight=weights)
