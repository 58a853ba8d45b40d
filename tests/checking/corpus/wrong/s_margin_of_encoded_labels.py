# expects LP304
import torch
import torch.nn as nn
from sklearn.preprocessing import LabelEncoder

y = torch.tensor(LabelEncoder().fit_transform(words)).float()
net = nn.Linear(8, 1)
loss = nn.SoftMarginLoss()(net(x).squeeze(1), y)
