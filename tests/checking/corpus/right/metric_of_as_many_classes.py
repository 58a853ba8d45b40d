import torch, torch.nn as nn, torchmetrics
from torchmetrics.classification import MultilabelF1Score, MulticlassJaccardIndex
acc = torchmetrics.Accuracy(task="multiclass", num_classes=6)
iou = MulticlassJaccardIndex(num_classes=6)
m = nn.Linear(4, 6); c = nn.CrossEntropyLoss()
for x, y in loader:
    o = m(x); c(o, y).backward(); acc(o, y); acc.update(o.argmax(1), y); iou(torch.softmax(o, 1), y)
other = torchmetrics.Accuracy(task="multiclass", num_classes=3)
other(m(x)[:, :3], y)
