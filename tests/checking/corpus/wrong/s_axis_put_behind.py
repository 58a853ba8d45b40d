# expects LP303
import torch
import torch.nn as nn
from sklearn.datasets import load_breast_cancer

table, kinds = load_breast_cancer(return_X_y=True)
x, y = torch.tensor(table).float(), torch.from_numpy(kinds)[:, None]
batches = iter([(x, y)])
net = nn.Linear(30, 1)
a, b = next(batches)
loss = nn.functional.binary_cross_entropy_with_logits(net(a), b)
