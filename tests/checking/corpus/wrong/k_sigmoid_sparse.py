# expects LP103
from keras.models import Sequential
from keras.layers import Dense
clf = Sequential([
    Dense(12, input_dim=4, activation='relu'),
    Dense(3, activation='sigmoid'),
])
clf.compile(loss='sparse_categorical_crossentropy', optimizer='adam', metrics=['accuracy'])
clf.fit(iris_x, iris_y, epochs=100)
