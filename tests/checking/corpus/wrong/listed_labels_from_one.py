# expects LP301
import torch
import torch.nn as nn

head = nn.Linear(6, 3)
grades = torch.tensor([1, 2, 3, 3, 1, 2, 1, 1])
nn.CrossEntropyLoss()(head(torch.randn(8, 6)), grades).backward()
