import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset

from cleaning import prepare

df = pd.read_csv("quora/train.csv").dropna()
prepare(df)


class Pairs(Dataset):
    def __init__(self, df):
        self.a, self.b = df.question1.map(hashed).tolist(), df.question2.map(hashed).tolist()
        self.y = df.is_duplicate.astype("float32").tolist()

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.a[i], self.b[i], self.y[i]


class Encoder(nn.Module):
    def __init__(self, words=30000, dim=128):
        super().__init__()
        self.emb, self.proj = nn.EmbeddingBag(words, dim), nn.Linear(dim, dim)

    def forward(self, ids):
        return self.proj(self.emb(ids))


net = Encoder()
criterion = nn.CosineEmbeddingLoss(margin=0.3)
opt = torch.optim.AdamW(net.parameters(), 1e-3)
for a, b, y in DataLoader(Pairs(df), 64, shuffle=True):
    loss = criterion(net(a), net(b), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
