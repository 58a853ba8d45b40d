from keras.models import Sequential
from keras.layers import Dense, Conv2D, Flatten, Lambda
m = Sequential([Lambda(lambda x: x / 127.5 - 1.), Conv2D(24, 5, activation="elu"), Flatten(), Dense(1, activation="tanh")])
m.compile(loss="mse", optimizer="adam")
m.fit(images, steering)
