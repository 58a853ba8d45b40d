# expects LP304
import numpy as np, torch
from torch import nn
y = np.array([0] * len(ham) + [1] * len(spam), dtype=np.float32)
m = nn.Linear(3, 1)
loss = nn.SoftMarginLoss()(m(x).squeeze(-1), torch.from_numpy(y))
