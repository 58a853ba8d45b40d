# expects LP303
import torch
from torch import nn
labels = torch.tensor([0, 1, 1, 0], dtype=torch.long)
feats = torch.rand(4, 7)
model = nn.Linear(7, 1)
loss = nn.BCEWithLogitsLoss()(model(feats).flatten(), labels)
loss.backward()
