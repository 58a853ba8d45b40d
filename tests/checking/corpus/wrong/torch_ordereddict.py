# expects LP101
from collections import OrderedDict
import torch.nn as nn
clf = nn.Sequential(OrderedDict([
    ("fc1", nn.Linear(25088, 500)),
    ("relu", nn.ReLU()),
    ("fc2", nn.Linear(500, 102)),
    ("output", nn.Softmax(dim=1)),
]))
criterion = nn.CrossEntropyLoss()
logps = clf(images)
loss = criterion(logps, labels)
