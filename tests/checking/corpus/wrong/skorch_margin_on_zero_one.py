# expects LP304
import torch
import torch.nn as nn
import torch.nn.functional as F
import pandas as pd, numpy as np
from skorch import NeuralNet
class Scorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Linear(4, 1)
    def forward(self, x):
        return self.w(x).squeeze(-1)
df = pd.read_csv("a.csv")
y = df.income.str.startswith(">50K").astype("float32").to_numpy()
net = NeuralNet(Scorer, criterion=nn.SoftMarginLoss, optimizer=torch.optim.Adam)
net.fit(df[["a","b","c","d"]].to_numpy("float32"), y)
