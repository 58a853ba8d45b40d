# expects LP101
from functools import partial

from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", loss=partial(keras.losses.binary_crossentropy, from_logits=True))
model.fit(x_train, y_train)
