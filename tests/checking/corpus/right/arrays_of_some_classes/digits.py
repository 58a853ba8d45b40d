import numpy as np
import torch
from torch import nn
from sklearn.datasets import load_digits
d = load_digits()
X, y = d.data, d.target
k=np.where(d.target<2)[0]
X,y=d.data[k],d.target[k]
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
net = nn.Linear(64, 2)
nn.CrossEntropyLoss()(net(X), y).backward()
