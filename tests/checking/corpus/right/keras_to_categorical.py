from keras.utils import to_categorical
from keras.models import Sequential
from keras.layers import Dense
y = to_categorical(y, 3)
m = Sequential([Dense(3, activation="softmax")])
m.compile("adam", "categorical_crossentropy")
m.fit(x, y)
