# expects LP301
from tensorflow import keras
from tensorflow.keras.models import Model
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.utils import to_categorical
def go(X, a, b):
    i = Input((8,))
    m = Model(i, [Dense(3, activation="softmax")(i), Dense(1)(i)])
    m.compile("adam", loss=["sparse_categorical_crossentropy", "mse"])
    m.fit(X, [to_categorical(a, 3), b])
