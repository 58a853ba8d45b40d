# expects LP304
import torch
import torch.nn as nn
from sklearn.datasets import load_breast_cancer
X, y = load_breast_cancer(return_X_y=True)
m = nn.Linear(30, 1)
def train(X, y):
    out = m(X).squeeze()
    loss = torch.clamp(1 - y * out, min=0).mean()
    loss.backward()
train(torch.tensor(X), torch.tensor(y).float())
