# expects LP106
from sklearn.preprocessing import MinMaxScaler
import numpy as np, keras
y = MinMaxScaler().fit_transform(np.loadtxt("a.txt")) * 2 - 1
net = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(2, activation="sigmoid")])
net.compile("adam", "mse")
net.fit(np.loadtxt("x.txt"), y)
