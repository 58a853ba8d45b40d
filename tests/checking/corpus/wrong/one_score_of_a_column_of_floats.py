# expects LP201
import torch.nn as nn
fc = nn.Linear(32, 1)
for x, y in loader:
    loss = nn.functional.cross_entropy(fc(x), y.unsqueeze(1).float())
    loss.backward()
