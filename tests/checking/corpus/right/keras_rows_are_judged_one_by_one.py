import numpy as np
import pandas as pd
from keras.models import Sequential
from keras.layers import Dense, LSTM


def build(table, steps, ahead):
    x, y = [], []
    for i in range(table.shape[0] - steps - ahead):
        x.append(np.array(table.iloc[i : i + steps]))
        y.append(np.array(table.iloc[i + steps : i + steps + ahead]["close"]))
    return np.array(x), np.array(y)


def share(result, target):
    res = (result - target) / target
    return abs(res)


def judge(results, targets):
    total = 0
    for i in range(len(results)):
        total += share(results[i], targets[i])
    return total / len(results)


def train(table, steps=100, ahead=1):
    x, y = build(table, steps, ahead)
    model = Sequential()
    model.add(LSTM(10, input_shape=(steps, 10)))
    model.add(Dense(ahead))
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y, epochs=10)
    return {"model": model, "x": x, "y": y}


made = train(pd.read_csv("prices.csv"))
print(judge(made["model"].predict(made["x"]), made["y"]))
