import keras
import optuna
from keras import layers


def objective(trial):
    hidden = trial.suggest_categorical("hidden", ["tanh", "relu"])
    last = trial.suggest_categorical("last", ["relu", "linear"])
    model = keras.Sequential([layers.Input((9,))])
    model.add(layers.Dense(32, activation=hidden))
    model.add(layers.Dense(4, activation=last))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss)
    return min(model.fit(rows, kinds, validation_split=0.2).history["val_loss"])


optuna.create_study().optimize(objective, n_trials=30)
