# expects LP203
import torch
from sklearn.model_selection import KFold
from torch import nn

fc = nn.Linear(100, 4)
for train_idx, test_idx in KFold(5).split(table):
    target = torch.LongTensor(labels[train_idx])
    nn.NLLLoss()(torch.log_softmax(fc(torch.tensor(table[train_idx])), dim=0), target).backward()
