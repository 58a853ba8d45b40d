# expects LP406
import numpy as np
import pandas as pd
from tensorflow import keras
from tensorflow.keras import layers


def build(columns):
    model = keras.Sequential([keras.Input((columns,)), layers.Dense(8), layers.Dense(1)])
    model.compile(optimizer="adam", loss="mae")
    return model


def main(rows=1000):
    sales = pd.read_csv("sales.csv")
    x, units = sales.drop(columns="units").to_numpy(), sales["units"].to_numpy()
    model = build(x.shape[1])
    model.fit(x[:rows], np.log1p(units[:rows]), epochs=20)
    predicted = model.predict(x[rows:]).ravel()
    print(np.abs(units[rows:] - predicted).mean())


main()
