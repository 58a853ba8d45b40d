# expects LP303
import numpy as np, pandas as pd, torch
from torch import nn
df = pd.read_csv("a.csv")
n = len(classes)
m = nn.Linear(3, n)
data = df[["a","b","c"]].values.astype(np.float32)
loss = nn.CrossEntropyLoss()(m(x), torch.Tensor(data[:, -1]))
