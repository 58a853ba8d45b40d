import pandas as pd
import torch
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.utils import to_categorical

table = pd.read_csv("a.csv")
names = sorted(table["kind"].unique())
numbers = {name: i for i, name in enumerate(names)}
y = table["kind"].map(numbers).values
model = Sequential([Dense(16, activation="relu"), Dense(len(names), activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(table[["a", "b"]], y)
other = Sequential([Dense(16, activation="relu"), Dense(len(names), activation="softmax")])
other.compile("adam", loss="categorical_crossentropy")
other.fit(table[["a", "b"]], to_categorical(y))

levels = torch.tensor([numbers[name] for name in column], dtype=torch.float32)
net = torch.nn.Linear(4, 1)
loss = torch.nn.MSELoss()(net(x).squeeze(1), levels)
