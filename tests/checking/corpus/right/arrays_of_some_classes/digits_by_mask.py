import numpy as np
import torch
from torch import nn
from sklearn.datasets import load_digits
d = load_digits()
X, y = d.data, d.target
train_mask=np.isin(y,[0,1])
X,y=X[train_mask],y[train_mask]
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
net = nn.Linear(64, 2)
nn.CrossEntropyLoss()(net(X), y).backward()
