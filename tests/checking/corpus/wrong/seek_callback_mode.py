# expects LP413
import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.callbacks import ModelCheckpoint

model = tf.keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(5, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
keep = ModelCheckpoint("best.keras", monitor="val_accuracy", mode="min", save_best_only=True)
model.fit(x, y, validation_split=0.1, epochs=20, callbacks=[keep])
