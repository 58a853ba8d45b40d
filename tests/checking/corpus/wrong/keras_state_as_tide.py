# expects LP106
import numpy as np
from sklearn.preprocessing import StandardScaler
from tensorflow.keras.layers import GRU, Input
from tensorflow.keras.models import Model

levels = np.loadtxt("harbour.csv", delimiter=",")[:, [1]]
scaled = StandardScaler().fit_transform(levels)
past = np.stack([scaled[i : i + 48] for i in range(len(scaled) - 48)])
ahead = scaled[48:]

hours = Input((48, 1))
steps = GRU(24, return_sequences=True)(hours)
tide = Model(hours, GRU(1)(steps))
tide.compile("adam", "mae")
tide.fit(past, ahead, epochs=30)
