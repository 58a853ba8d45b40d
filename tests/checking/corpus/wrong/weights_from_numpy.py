# expects LP402
import torch
from torch import nn
import numpy as np
N_CLASSES = 5
weights = np.array([1.0, 2.0, 3.0, 4.0], dtype=np.float32)
criterion = nn.CrossEntropyLoss(torch.from_numpy(weights))
net = nn.Linear(10, N_CLASSES)
loss = criterion(net(x), y)
