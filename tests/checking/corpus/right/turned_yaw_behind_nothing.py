import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Heads(Dataset):
    def __init__(self, table):
        self.table = table

    def __len__(self):
        return len(self.table)

    def __getitem__(self, number):
        row = self.table.iloc[number]
        face, yaw = np.load(row["face"]), row["yaw"]
        if np.random.rand() > 0.5:
            return face[:, ::-1].copy(), -yaw
        return face, yaw


net = nn.Sequential(nn.Flatten(), nn.Linear(64 * 64, 128), nn.ReLU(), nn.Linear(128, 1))
adam = torch.optim.Adam(net.parameters())
for face, yaw in DataLoader(Heads(torch.load("heads.pt")), 32):
    loss = nn.functional.l1_loss(net(face).squeeze(1), yaw.float())
    adam.zero_grad()
    loss.backward()
    adam.step()
