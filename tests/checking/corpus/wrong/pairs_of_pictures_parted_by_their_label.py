# expects LP304
import numpy as np
import pandas as pd
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset


class Pairs(Dataset):
    def __init__(self, csv, image_dir):
        self.df = pd.read_csv(csv)
        self.dir = image_dir

    def __len__(self):
        return len(self.df)

    def __getitem__(self, i):
        row = self.df.iloc[i]
        return load(self.dir, row["left"]), load(self.dir, row["right"]), torch.tensor(row["same"], dtype=torch.float32)


class Tower(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv2d(1, 16, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.fc = nn.Linear(16, 32)

    def forward(self, x):
        return self.fc(self.cnn(x))


class Trainer:
    def __init__(self):
        self.net = Tower()
        self.opt = torch.optim.Adam(self.net.parameters())
        self.loss = nn.CosineEmbeddingLoss(margin=0.3)

    def run(self, loader):
        same_sim, other_sim = [], []
        for a, b, label in loader:
            u, v = self.net(a), self.net(b)
            loss = self.loss(u, v, label)
            self.opt.zero_grad()
            loss.backward()
            self.opt.step()
            cos = F.cosine_similarity(u, v).detach()
            same_sim += cos[label == 1].tolist()
            other_sim += cos[label == 0].tolist()
        print(np.mean(same_sim), np.mean(other_sim))


Trainer().run(DataLoader(Pairs("pairs.csv", "img"), 32, shuffle=True))
