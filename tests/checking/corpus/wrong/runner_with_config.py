# expects LP101
import torch
import torch.nn as nn
class EarlyExit(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.block1 = nn.Sequential(nn.Linear(8, 8), nn.ReLU())
        self.head = nn.Sequential(nn.Linear(8, k), nn.Softmax(dim=-1))
    def extract(self, x):
        return self.block1(x)
    def forward(self, x):
        feats = self.extract(x)
        return self.head(feats)
class Runner:
    def __init__(self, config):
        self.config = config
        self.net = EarlyExit(config["k"])
        self.loss_fn = nn.CrossEntropyLoss()
    def train_one_epoch(self, loader):
        for xb, yb in loader:
            self.step(xb, yb)
    def step(self, xb, yb):
        logits = self.net(xb)
        loss = self.loss_fn(logits, yb)
        loss.backward()
        return loss.item()
