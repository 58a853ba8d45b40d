import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Glucose(Dataset):
    def __init__(self, path, past, until):
        level = pd.read_csv(path, index_col="when")["mmol"].ffill()
        level = level.loc[:until]
        level = level.to_numpy()
        self.level, self.past = (level - level.mean()) / level.std(), past

    def __len__(self):
        return len(self.level) - self.past

    def __getitem__(self, at):
        seen = torch.tensor(self.level[at : at + self.past], dtype=torch.float32)
        return seen, torch.tensor(self.level[at + self.past], dtype=torch.float32)


guess = nn.Sequential(nn.Linear(36, 24), nn.Tanh(), nn.Linear(24, 1))
tune = torch.optim.Adam(guess.parameters())
for seen, coming in DataLoader(Glucose("sensor.csv", 36, "2024-05"), batch_size=50):
    miss = nn.functional.smooth_l1_loss(guess(seen).squeeze(-1), coming)
    tune.zero_grad()
    miss.backward()
    tune.step()
