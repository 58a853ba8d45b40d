# expects LP204
import torch
import torch.nn as nn
from torch.utils import data

class ClickSet(data.Dataset):
    def __init__(self, frame):
        self.frame = frame
    def __len__(self): return len(self.frame)
    def __getitem__(self, index):
        row = self.frame.iloc[index]
        x = torch.FloatTensor(row[:-1].values)
        y = torch.FloatTensor([row["click"]])
        return x, y

class CTR(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(d, 64), nn.ReLU(), nn.Linear(64, 1))
    def forward(self, x):
        return self.net(x).squeeze()

def fit(frame):
    model = CTR(20)
    loss_fn = nn.BCEWithLogitsLoss()
    opt = torch.optim.AdamW(model.parameters(), lr=1e-3)
    for xb, yb in data.DataLoader(ClickSet(frame), batch_size=64, shuffle=True):
        pred = model(xb)
        loss = loss_fn(pred, yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
