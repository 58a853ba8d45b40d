# expects LP204
import torch
import torch.nn as nn
import torch.nn.functional as F
import pandas as pd, numpy as np
from sklearn.model_selection import KFold
from torch.utils.data import TensorDataset, DataLoader
df = pd.read_csv("t.csv")
target = np.log1p(df.pop("SalePrice").values).astype("float32")
X = df.values.astype("float32")
net = nn.Linear(8, 1)
def loader(idx):
    return DataLoader(TensorDataset(torch.from_numpy(X[idx]), torch.from_numpy(target[idx])), 32)
def run(tr, va):
    for x, y in loader(tr):
        F.mse_loss(net(x), y).backward()
s = [run(tr, va) for i, (tr, va) in enumerate(KFold(5).split(X))]
