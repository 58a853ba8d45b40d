# expects LP301
import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class D(Dataset):
    def __init__(self, df, n):
        self.df, self.n = df, n
    def __len__(self):
        return len(self.df)
    def __getitem__(self, i):
        row = self.df.iloc[i]
        y = torch.zeros(self.n)
        y[row["label"]] = 1
        return torch.tensor(row["x"]), y
def main(df):
    net = nn.Sequential(nn.Linear(4, 3), nn.LogSoftmax(-1))
    crit = nn.NLLLoss()
    for x, y in DataLoader(D(df, 3), 8):
        crit(net(x), y).backward()
