# expects LP411
import torch
from torch import nn

def binary_accuracy(preds, y):
    rounded = torch.round(preds)
    correct = (rounded == y).float()
    return correct.sum() / len(correct)

model = nn.Linear(100, 1)
criterion = nn.BCEWithLogitsLoss()
for text, label in iterator:
    predictions = model(text).squeeze(1)
    loss = criterion(predictions, label)
    acc = binary_accuracy(predictions, label)
    loss.backward()
