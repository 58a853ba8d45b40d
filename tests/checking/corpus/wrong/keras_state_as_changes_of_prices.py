# expects LP106
import numpy as np
import pandas as pd
from tensorflow.keras.layers import LSTM
from tensorflow.keras.models import Sequential

cents = pd.read_csv("wheat.csv")["cents"]
steps = cents.diff().dropna().to_numpy().reshape(-1, 1)
past = np.stack([steps[i : i + 20] for i in range(len(steps) - 20)])
net = Sequential([LSTM(16, return_sequences=True), LSTM(1)])
net.compile("adam", "mse")
net.fit(past, steps[20:])
