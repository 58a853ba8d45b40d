import numpy as np
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from tensorflow import keras

past, following, mixed = [], [], []
scaled = MinMaxScaler().fit_transform(np.load("river.npy"))
centred = StandardScaler().fit_transform(np.load("rain.npy"))
for t in range(24, len(scaled)):
    past.append(centred[t - 24 : t])
    following.append(scaled[t])
    mixed.append(centred[t, 0])
    mixed.append(scaled[t, 0])
forecast = keras.Sequential([keras.layers.GRU(32), keras.layers.Dense(1, activation="relu")])
forecast.compile("adam", loss="mae")
forecast.fit(np.array(past), np.array(following), epochs=20)
other = keras.Sequential([keras.layers.GRU(32), keras.layers.Dense(1, activation="relu")])
other.compile("adam", loss="mae")
other.fit(np.array(past), np.array(mixed), epochs=20)
