# expects LP201
from keras.layers import Dense
from keras.models import Sequential

net = Sequential()
net.add(Dense(output_dim=6, activation="relu", input_dim=11))
net.add(Dense(output_dim=1, activation="softmax"))
net.compile(optimizer="adam", loss="binary_crossentropy")
