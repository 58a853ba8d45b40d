# expects LP409
import torch.nn.functional as F
from torch import nn

OPTIONS = {"reduction": "batchmean", "label_smoothing": 0.1}
net = nn.Linear(9, 4)
for x, y in loader:
    F.cross_entropy(net(x), y, **OPTIONS).backward()
