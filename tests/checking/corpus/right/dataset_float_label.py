import torch
from torch import nn
from torch.utils.data import Dataset, DataLoader
class D(Dataset):
    def __init__(self, df):
        self.df = df
    def __len__(self):
        return len(self.df)
    def __getitem__(self, i):
        r = self.df.iloc[i]
        return torch.tensor(r[:-1].values, dtype=torch.float32), torch.tensor(r[-1], dtype=torch.float32)
dl = DataLoader(D(df), batch_size=8, shuffle=True)
m = nn.Linear(10, 1)
for x, y in dl:
    nn.BCEWithLogitsLoss()(m(x).squeeze(1), y).backward()
    nn.MSELoss()(m(x), y.unsqueeze(1)).backward()
