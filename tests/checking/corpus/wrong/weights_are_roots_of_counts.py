# expects LP506
import numpy as np, torch, torch.nn as nn
y = np.load("y.npy")
counts = np.bincount(y, minlength=5)
w = np.sqrt(counts) / np.sqrt(counts).sum()
net = nn.Linear(10, 5)
crit = nn.CrossEntropyLoss(weight=torch.tensor(w, dtype=torch.float32))
for x, t in loader:
    loss = crit(net(x), t)
    loss.backward()
