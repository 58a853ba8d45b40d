import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau

model = tf.keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(5, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
keep = ModelCheckpoint("best.keras", monitor="val_accuracy", mode="max", save_best_only=True)
every = ModelCheckpoint("last.keras", monitor="val_accuracy", mode="min")
stop = EarlyStopping(monitor="val_loss", mode="min", patience=5)
slower = ReduceLROnPlateau(monitor="val_accuracy", mode="auto")
model.fit(x, y, validation_split=0.1, epochs=20, callbacks=[keep, every, stop, slower])
