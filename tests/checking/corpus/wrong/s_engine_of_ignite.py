# expects LP303
import torch
import torch.nn as nn
from ignite.engine import Engine
from sklearn.datasets import load_iris
from torch.utils.data import DataLoader, TensorDataset

table, kinds = load_iris(return_X_y=True)
rows = TensorDataset(torch.tensor(table).float(), torch.tensor(kinds).float())
net = nn.Linear(4, 3)
criterion = nn.CrossEntropyLoss()


def update(engine, batch):
    x, y = batch
    loss = criterion(net(x), y)
    loss.backward()
    return loss.item()


Engine(update).run(DataLoader(rows, batch_size=16), max_epochs=5)
