# expects LP301
import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_iris
from sklearn.preprocessing import OneHotEncoder
iris = load_iris()
Y = OneHotEncoder().fit_transform(iris["target"].reshape(-1, 1)).toarray()
net = nn.Sequential(nn.Linear(4, 3), nn.LogSoftmax(1))
def main(X):
    F.nll_loss(net(X), torch.tensor(Y).long()).backward()
