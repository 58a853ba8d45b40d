# expects LP302
import torch
from torch import nn
import torch.nn.functional as F
clf = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 1))
for features, labels in loader:
    logits = clf(features)
    loss = F.binary_cross_entropy_with_logits(labels.float(), logits.squeeze(-1))
    loss.backward()
