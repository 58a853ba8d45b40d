# expects LP102
from keras.layers import Dense
from keras.models import Sequential


def learn(anything, rows, labels):
    anything.fit(rows, labels)


def main(rows, labels):
    net = Sequential([Dense(20, activation="relu", input_shape=(40,)), Dense(3)])
    net.compile(loss="categorical_crossentropy", optimizer="adam")
    learn(net, rows, labels)
    return net.predict(rows)
