import keras
import keras_tuner as kt
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()


class Hyper(kt.HyperModel):
    def build(self, hp):
        rows = hp.Boolean("rows")
        model = keras.Sequential(
            [layers.Flatten(), layers.Dense(hp.Int("a", 8, 64), "relu"), layers.Dense(10, "softmax")]
        )
        loss = "categorical_crossentropy" if rows else "sparse_categorical_crossentropy"
        model.compile(hp.Choice("optimizer", ["adam", "sgd"]), loss=loss, metrics=["accuracy"])
        return model

    def fit(self, hp, model, x, y, **kwargs):
        if hp.get("rows"):
            y = keras.utils.to_categorical(y, 10)
        return model.fit(x, y, **kwargs)


tuner = kt.BayesianOptimization(Hyper(), objective="val_accuracy", max_trials=4)
tuner.search(x_train, y_train, epochs=2, validation_split=0.2)
best = tuner.get_best_models(1)[0]
print((best.predict(x_test).argmax(1) == y_test).mean())
again = tuner.hypermodel.build(tuner.get_best_hyperparameters()[0])
