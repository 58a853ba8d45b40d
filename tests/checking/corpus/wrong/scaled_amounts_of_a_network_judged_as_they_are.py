# expects LP406
import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow import keras
from tensorflow.keras import layers


def build(n):
    m = keras.Sequential([keras.Input((n,)), layers.Dense(8, activation="relu"), layers.Dense(1)])
    m.compile(optimizer="adam", loss="mse")
    return m


def rmse(a, b):
    return float(np.sqrt(np.mean((a - b) ** 2)))


def main():
    df = pd.read_csv("a.csv")
    X, y = df.drop(columns="units").to_numpy(), df["units"].to_numpy()
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    sy = StandardScaler()
    y_s = sy.fit_transform(y_train.reshape(-1, 1))
    model = build(3)
    model.fit(X_train, y_s, epochs=3)
    pred = model.predict(X_test).ravel()
    print(rmse(y_test, pred))


main()
