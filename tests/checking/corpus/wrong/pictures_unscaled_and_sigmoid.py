# expects LP106
import keras
from keras import layers
(x, _), _ = keras.datasets.cifar10.load_data()
x = x.astype("float32")
m = keras.Sequential([layers.Conv2D(8, 3, padding="same", activation="relu"), layers.Conv2D(3, 3, padding="same", activation="sigmoid")])
m.compile("adam", loss="mse")
m.fit(x, x, epochs=2)
