# expects LP102
from keras.layers import Dense
from keras.models import Sequential


def build(width):
    net = Sequential([Dense(width, activation="relu", input_shape=(40,)), Dense(3)])
    net.compile(loss="categorical_crossentropy", optimizer="adam")
    print(net.predict([[0] * 40]))
    return net
