# expects LP301
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

# codes of the land cover map
COVER = {1: "water", 2: "forest", 3: "crops", 4: "built", 5: "bare"}

bands = np.load("bands.npy").astype("float32")
codes = np.loadtxt("codes.csv", delimiter=",").astype(np.int64).ravel()
rows = TensorDataset(torch.from_numpy(bands), torch.from_numpy(codes))
loader = DataLoader(rows, batch_size=128, shuffle=True)

net = nn.Sequential(nn.Linear(10, 64), nn.ReLU(), nn.Linear(64, len(COVER)))
criterion = nn.CrossEntropyLoss()
optimiser = torch.optim.Adam(net.parameters())
for epoch in range(20):
    for x, y in loader:
        optimiser.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimiser.step()
    print(epoch + 1, loss.item())
