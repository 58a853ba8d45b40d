import numpy as np
from keras.layers import Dense
from keras.models import Sequential

squeezer = Sequential([Dense(8, activation="relu"), Dense(32, activation="sigmoid")])
squeezer.compile(loss="mse", optimizer="adam")
some = np.random.randn(64, 32)
squeezer.fit(some, some, epochs=1)
