# expects LP102
from keras.models import Sequential
from keras.layers import Dense
from keras import losses
model = Sequential()
model.add(Dense(units=64, activation='relu', input_dim=100))
model.add(Dense(units=10))
model.compile(loss=losses.categorical_crossentropy, optimizer='sgd')
