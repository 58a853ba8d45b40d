# expects LP402
import torch
import torch.nn as nn
counts = [500, 300, 200, 50]
weights = torch.tensor([1.0 / c for c in counts], dtype=torch.float)
head = nn.Linear(256, 5)
criterion = nn.CrossEntropyLoss(weight=weights)
for f, y in loader:
    criterion(head(f), y).backward()
