import torch
import torch.nn as nn
w = nn.Linear(10, 1)
y = torch.tensor([1.0, -1.0, 1.0])
loss = torch.clamp(1 - y * w(x).squeeze(), min=0).mean() + nn.SoftMarginLoss()(w(x).squeeze(), y)
