import numpy as np
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from tensorflow.keras.layers import GRU, LSTM, Dense, Input, SimpleRNN
from tensorflow.keras.models import Model, Sequential

levels = np.loadtxt("harbour.csv", delimiter=",")[:, [1]]
scaled = StandardScaler().fit_transform(levels)
past = np.stack([scaled[i : i + 48] for i in range(len(scaled) - 48)])
ahead = scaled[48:]

hours = Input((48, 1))
tide = Model(hours, Dense(1)(GRU(24)(GRU(24, return_sequences=True)(hours))))
tide.compile("adam", "mae")
tide.fit(past, ahead, epochs=30)

unbounded = Sequential([SimpleRNN(1, activation="linear")])
unbounded.compile("adam", "mse")
unbounded.fit(past, ahead)

shares = MinMaxScaler((-0.9, 0.9)).fit_transform(levels)
within = Sequential([LSTM(16, return_sequences=True), LSTM(1)])
within.compile("adam", "mse")
within.fit(past, shares[48:])

rising = Sequential([LSTM(1, activation="sigmoid")])
rising.compile("adam", "binary_crossentropy")
rising.fit(past, (ahead > 0).astype("float32"))
