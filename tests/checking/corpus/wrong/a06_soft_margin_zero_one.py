# expects LP304
import torch
import torch.nn as nn
model = nn.Linear(10, 1)
criterion = nn.SoftMarginLoss()
y = torch.randint(0, 2, (64,)).float()
out = model(torch.randn(64, 10)).squeeze(1)
criterion(out, y).backward()
