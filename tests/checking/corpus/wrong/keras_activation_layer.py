# expects LP101
from keras.models import Sequential
from keras.layers import Dense, Activation
import keras
model = Sequential()
model.add(Dense(32, input_dim=10))
model.add(Activation("relu"))
model.add(Dense(3))
model.add(Activation("softmax"))
model.compile(loss=keras.losses.CategoricalCrossentropy(from_logits=True), optimizer="adam")
