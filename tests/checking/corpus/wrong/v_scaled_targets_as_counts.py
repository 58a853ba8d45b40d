# expects LP301
import pandas as pd
from sklearn.preprocessing import StandardScaler
from tensorflow import keras
from tensorflow.keras import layers

df = pd.read_csv("d.csv")
X = df[["a", "b"]].values
y = StandardScaler().fit_transform(df[["v"]]).ravel()

m = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1, activation="exponential")])
m.compile("adam", loss="poisson")
m.fit(X, y, epochs=5, validation_split=0.2)
