import numpy as np
import pandas as pd
from tensorflow.keras.layers import GRU, LSTM, Dense
from tensorflow.keras.models import Sequential

rates = pd.read_csv("rates.csv")["mid"]


def windows(changes, size=20):
    past = np.stack([changes[i : i + size] for i in range(len(changes) - size)])
    return past, changes[size:]


shares = rates.pct_change().dropna().to_numpy().reshape(-1, 1)
past, ahead = windows(shares)
net = Sequential([LSTM(16, return_sequences=True), LSTM(1)])
net.compile("adam", "mse")
net.fit(past, ahead)

logs = np.diff(np.log(rates.to_numpy())).reshape(-1, 1)
past, ahead = windows(logs)
other = Sequential([GRU(16), Dense(1, activation="tanh")])
other.compile("adam", "mae")
other.fit(past, ahead)
