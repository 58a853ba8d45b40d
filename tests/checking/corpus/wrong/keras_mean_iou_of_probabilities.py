# expects LP406
from tensorflow import keras
i = keras.Input((128, 128, 3))
x = keras.layers.Conv2D(32, 3, padding="same", activation="relu")(i)
o = keras.layers.Conv2D(4, 1, activation="softmax")(x)
m = keras.Model(i, o)
m.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.MeanIoU(num_classes=4)])
m.fit(x, masks)
