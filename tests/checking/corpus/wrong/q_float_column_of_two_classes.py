# expects LP303
import numpy as np
import torch
import torch.nn as nn
from sklearn.datasets import make_classification

X, y = make_classification(400, 20, random_state=0)
y = torch.from_numpy(y.astype(np.float32))
net = nn.Linear(20, 2)
loss = nn.CrossEntropyLoss()(net(torch.from_numpy(X).float()), y)
