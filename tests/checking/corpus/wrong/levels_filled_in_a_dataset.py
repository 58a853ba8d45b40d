# expects LP202
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset

PAIN = 6


class Visits(Dataset):
    def __init__(self, vitals, pain):
        self.vitals = vitals.astype(np.float32)
        self.pain = pain

    def __len__(self):
        return len(self.pain)

    def __getitem__(self, i):
        steps = np.zeros(PAIN - 1, dtype=np.float32)
        steps[: self.pain[i]] = 1.0
        return self.vitals[i], steps


net = nn.Sequential(nn.Linear(9, 24), nn.ReLU(), nn.Linear(24, PAIN))
for vitals, steps in DataLoader(Visits(vitals, pain), batch_size=16, shuffle=True):
    chances = torch.sigmoid(net(vitals))
    loss = F.binary_cross_entropy(chances, steps)
    loss.backward()
