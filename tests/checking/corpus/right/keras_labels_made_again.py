import numpy as np
from keras import Sequential, layers
from keras.utils import to_categorical

y_train = to_categorical(train_labels)
model = Sequential([layers.Dense(64, activation="relu"), layers.Dense(46, activation="softmax")])
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")
model.fit(x_train, y_train, epochs=9)
y_train = np.array(train_labels)
model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy")
