# expects LP101
from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense

m = Sequential(
    [Dense(10, activation="relu"), Dense(3, activation=keras.activations.get("softmax"))]
)
loss = keras.losses.get(
    {"class_name": "SparseCategoricalCrossentropy", "config": {"from_logits": True}}
)
m.compile("adam", loss=loss)
