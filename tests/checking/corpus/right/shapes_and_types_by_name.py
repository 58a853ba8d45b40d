import pandas as pd
import torch
from torch import nn

df = pd.read_csv("rows.csv")
y = torch.tensor(df["y"].values, dtype=torch.float32)
flags = torch.randint(0, 2, (64,))
net = nn.Linear(4, 1)
dtype = torch.get_default_dtype()
for x in loader:
    nn.MSELoss()(net(x), y[..., None]).backward()
    nn.MSELoss()(net(x), torch.unsqueeze(y, 1)).backward()
    ((net(x) - y[:, None]) ** 2).mean().backward()
    nn.BCEWithLogitsLoss()(net(x).squeeze(1), flags.to(dtype)).backward()
    nn.BCEWithLogitsLoss()(net(x).squeeze(1), flags * 1.0).backward()


class Factors(nn.Module):
    """Poisson factorisation of counts."""

    def __init__(self):
        super().__init__()
        self.w, self.h = nn.Parameter(torch.rand(50, 5)), nn.Parameter(torch.rand(5, 80))

    def forward(self):
        return self.w @ self.h


model = Factors()
rate = model()
loss = (rate - counts * torch.log(rate)).sum()
loss.backward()
