# expects LP402
import torch
import torch.nn as nn
class_weights = torch.FloatTensor([0.25, 0.75])
backbone = nn.Sequential(nn.Linear(40, 20), nn.ReLU())
head = nn.Linear(20, 3)
criterion = nn.CrossEntropyLoss(weight=class_weights)
for x, y in loader:
    loss = criterion(head(backbone(x)), y)
