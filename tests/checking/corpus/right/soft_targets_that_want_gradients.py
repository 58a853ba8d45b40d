import torch
from torch import nn

scores = torch.tensor([[0.0, 1.0, -1.0, 3.0], [0.5, 0.7, 0.0, 0.0]], requires_grad=True)
targets = torch.tensor([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]], requires_grad=True)
loss = nn.CrossEntropyLoss()(scores, targets)
loss.backward()
print(loss, scores.grad)
