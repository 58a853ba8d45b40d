# expects LP303
from sklearn.datasets import load_breast_cancer
import torch
from torch import nn
d = load_breast_cancer()
X = torch.tensor(d.data, dtype=torch.float)
y = torch.from_numpy(d.target)
m = nn.Sequential(nn.Linear(30, 1))
loss = nn.BCEWithLogitsLoss()(m(X).reshape(-1), y)
loss.backward()
