import keras
from keras import layers, ops


@keras.saving.register_keras_serializable(name="mean_squared_errors")
def mean_squared_errors(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1)


model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", loss="mean_squared_errors", metrics=["mean_absolute_error", "cosine_similarity"])
model.fit(x, y, epochs=3)

other = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
other.compile("adam", loss="logcosh", metrics=["root_mean_squared_error", "mean_squared_logarithmic_error"])
other.fit(x, y, epochs=3)
