import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset

ratings = pd.read_csv("data/ml-latest-small/ratings.csv")
users = ratings["userId"].astype("category").cat.codes
films = ratings["movieId"].astype("category").cat.codes


class Rated(Dataset):
    def __init__(self, frame):
        self.u = torch.tensor(users.values, dtype=torch.long)
        self.i = torch.tensor(films.values, dtype=torch.long)
        self.r = torch.tensor(frame["rating"].values, dtype=torch.float32)

    def __len__(self):
        return len(self.r)

    def __getitem__(self, k):
        return self.u[k], self.i[k], self.r[k]


class MF(nn.Module):
    def __init__(self, n, m, k=32):
        super().__init__()
        self.p, self.q = nn.Embedding(n, k), nn.Embedding(m, k)
        self.fc = nn.Linear(2 * k, 1)

    def forward(self, u, i):
        return 5 * torch.sigmoid(self.fc(torch.cat([self.p(u), self.q(i)], 1))).squeeze(1)


model = MF(610, 9724)
opt = torch.optim.Adam(model.parameters())
for u, i, r in DataLoader(Rated(ratings), 256, shuffle=True):
    loss = nn.functional.mse_loss(model(u, i), r)
    opt.zero_grad()
    loss.backward()
    opt.step()
