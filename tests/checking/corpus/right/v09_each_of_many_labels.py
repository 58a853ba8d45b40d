import keras
from keras import layers

model = keras.Sequential([layers.Flatten(), layers.Dense(32, "relu"), layers.Dense(10)])
model.compile(
    "adam",
    keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],
)
