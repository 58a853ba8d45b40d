# expects LP106
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from tensorflow import keras
data = pd.read_csv("energy.csv")
features = data.drop("load", axis=1)
target = data["load"]
sc = StandardScaler()
target = sc.fit_transform(target.values.reshape(-1, 1))
Xtr, Xte, ytr, yte = train_test_split(features, target, test_size=0.2)
net = keras.models.Sequential()
net.add(keras.layers.LSTM(32))
net.add(keras.layers.Dense(1, activation="sigmoid"))
net.compile(loss="mae", optimizer="adam")
net.fit(Xtr, ytr, epochs=10)
