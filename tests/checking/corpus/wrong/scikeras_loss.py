# expects LP101
from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
from scikeras.wrappers import KerasClassifier


def build():
    return Sequential([Dense(10, activation="relu"), Dense(3, activation="softmax")])


clf = KerasClassifier(
    model=build, loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
