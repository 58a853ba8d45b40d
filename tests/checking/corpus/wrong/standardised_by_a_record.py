# expects LP106
import numpy as np, pandas as pd, torch
from dataclasses import dataclass
from torch import nn
@dataclass
class S:
    mean: float
    std: float
    @classmethod
    def fit(cls, values):
        return cls(float(np.mean(values)), float(np.std(values)))
    def transform(self, values):
        return (values - self.mean) / self.std
df = pd.read_csv("a").asfreq("h").interpolate()
s = S.fit(df["y"])
y = torch.from_numpy(s.transform(df["y"].to_numpy(np.float32)))
m = nn.Sequential(nn.Linear(3, 1), nn.Softplus())
loss = nn.MSELoss()(m(x).squeeze(1), y)
