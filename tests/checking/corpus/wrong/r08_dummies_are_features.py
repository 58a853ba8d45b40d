# expects LP204
import pandas as pd
import torch
from sklearn.model_selection import train_test_split

table = pd.get_dummies(pd.read_csv("flats.csv"), columns=["district"])
rents = table["rent"].to_numpy(dtype="float32")
rooms = table.drop(columns="rent").to_numpy(dtype="float32")
rooms, _, rents, _ = train_test_split(rooms, rents, test_size=0.1)
x, y = torch.from_numpy(rooms), torch.from_numpy(rents)
net = torch.nn.Sequential(torch.nn.LazyLinear(32), torch.nn.ReLU(), torch.nn.LazyLinear(1))
loss = torch.nn.functional.l1_loss(net(x), y)
