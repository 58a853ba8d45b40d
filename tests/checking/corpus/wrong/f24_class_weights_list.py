# expects LP402
import torch
import torch.nn as nn
CLASSES = ["cat", "dog", "bird", "fish"]
weights = torch.tensor([0.1, 0.3, 0.6])
net = nn.Sequential(nn.Flatten(), nn.Linear(512, len(CLASSES)))
criterion = nn.CrossEntropyLoss(weights)
for x, y in loader:
    criterion(net(x), y).backward()
