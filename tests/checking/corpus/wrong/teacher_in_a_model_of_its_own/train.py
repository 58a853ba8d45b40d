from tensorflow import keras
from tensorflow.keras import layers
from tutor import Tutor


def net(width):
    return keras.Sequential([layers.Conv2D(width, 3), layers.ReLU(), layers.Flatten(), layers.Dense(10)])


(x, y), _ = keras.datasets.cifar10.load_data()
master = net(128)
master.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
master.fit(x, y)
tutor = Tutor(net(16), master)
tutor.compile(optimizer="adam")
tutor.fit(x, y)
