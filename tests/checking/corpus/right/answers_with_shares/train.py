import joblib
import pandas as pd
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

from settings import COLUMNS, NETWORK


def main():
    calls = pd.read_csv("calls.csv")
    scaler = StandardScaler().fit(calls[COLUMNS])
    net = keras.Sequential([keras.layers.Dense(24, activation="relu"), keras.layers.Dense(1)])
    net.compile("adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    net.fit(scaler.transform(calls[COLUMNS]), calls["bought"].values, epochs=12)
    net.save(NETWORK)
    joblib.dump(scaler, "scaler.joblib")


if __name__ == "__main__":
    main()
