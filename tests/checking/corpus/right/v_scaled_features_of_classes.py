import pandas as pd
from sklearn.preprocessing import StandardScaler
from tensorflow import keras
from tensorflow.keras import layers

df = pd.read_csv("d.csv")
X = StandardScaler().fit_transform(df[["a", "b"]])
y = (df["v"] > 3).astype(int).values

m = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.compile("adam", loss="binary_crossentropy")
m.fit(X, y, epochs=5, validation_split=0.2)
