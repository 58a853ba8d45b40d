# expects LP302
import torch.nn as nn
model = nn.Linear(5, 3)
ce = nn.CrossEntropyLoss()
for x, labels in loader:
    out = model(x)
    loss = ce(labels, out)
