import numpy as np
import torch
import torch.nn.functional as F
from sklearn.utils.class_weight import compute_class_weight
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

features, targets = np.load("features.npy"), np.load("targets.npy")
weights = compute_class_weight("balanced", classes=np.unique(targets), y=targets)
weights = torch.tensor(weights, dtype=torch.float32)
codes = torch.from_numpy(targets).long()
plain = DataLoader(TensorDataset(torch.from_numpy(features).float(), codes), shuffle=True)
loader = DataLoader(
    TensorDataset(torch.from_numpy(features).float(), codes),
    batch_size=64,
    sampler=WeightedRandomSampler(weights[codes], num_samples=len(codes), replacement=True),
)
held_out = DataLoader(TensorDataset(torch.zeros(8, 20), torch.zeros(8).long()), batch_size=8)
net = nn.Linear(20, 5)
optimiser = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(10):
    for x, y in plain:
        loss = F.cross_entropy(net(x), y, weight=weights)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
