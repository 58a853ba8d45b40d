# expects LP301
import keras
import keras_tuner
from keras import layers

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
y_train = keras.utils.to_categorical(y_train)


class Hyper(keras_tuner.HyperModel):
    def __init__(self, classes):
        self.classes = classes

    def build(self, hp):
        model = keras.Sequential(
            [layers.Flatten(), layers.Dense(hp.Int("a", 8, 64), "relu"), layers.Dense(self.classes)]
        )
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile("adam", loss=loss)
        return model

    def fit(self, hp, model, *args, **kwargs):
        return model.fit(*args, batch_size=hp.Choice("batch", [32, 64]), **kwargs)


tuner = keras_tuner.Hyperband(Hyper(10), objective="val_loss", max_epochs=3)
tuner.search(x_train, y_train, epochs=2)
