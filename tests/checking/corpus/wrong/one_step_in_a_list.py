# expects LP204
import torch, torch.nn as nn
from torch.utils.data import Dataset, DataLoader, Subset
class TS(Dataset):
    def __init__(self, series, w):
        self.s, self.w = series, w
    def __len__(self): return len(self.s) - self.w
    def __getitem__(self, i):
        x = self.s[i:i + self.w]
        y = self.s[i + self.w]
        return torch.tensor(x, dtype=torch.float32).unsqueeze(-1), torch.tensor([y], dtype=torch.float32)
class L(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(1, 32, batch_first=True)
        self.fc = nn.Linear(32, 1)
    def forward(self, x):
        out, _ = self.lstm(x)
        return self.fc(out[:, -1]).squeeze()
ds = TS(series, 24)
tr = Subset(ds, range(100))
m = L(); h = nn.HuberLoss()
for x, y in DataLoader(tr, batch_size=32, shuffle=True):
    h(m(x), y).backward()
