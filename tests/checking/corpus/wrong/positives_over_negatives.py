# expects LP506
import numpy as np
import torch
import torch.nn as nn

table = np.load("turbines.npz")
signals, broke = table["signals"].astype("float32"), table["broke"]
intact, broken = np.bincount(broke)
print(f"{broken} of {len(broke)} broke down")

net = nn.Sequential(nn.Linear(signals.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
judge = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([broken / intact], dtype=torch.float32))
adam = torch.optim.Adam(net.parameters())
for _ in range(20):
    for rows in torch.randperm(len(signals)).split(128):
        loss = judge(net(torch.from_numpy(signals)[rows]), torch.from_numpy(broke)[rows, None].float())
        adam.zero_grad()
        loss.backward()
        adam.step()
