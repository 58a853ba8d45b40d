# expects LP402
import torch
import torch.nn as nn

TAGS = ["O", "B", "I", "E", "S"]
tagger = nn.Sequential(nn.LSTM(8, 16), Head(16, len(TAGS)))
criterion = nn.CrossEntropyLoss(weight=torch.tensor([0.1, 1.0, 1.0, 1.0]))
head = nn.Linear(16, len(TAGS))
for x, y in loader:
    loss = criterion(head(x).view(-1, len(TAGS)), y.view(-1))
