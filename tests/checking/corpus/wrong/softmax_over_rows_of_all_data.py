# expects LP203
import torch
import torch.nn as nn
fc = nn.Linear(100, 4)
X = torch.FloatTensor(a)
Y = torch.LongTensor(b)
for epoch in range(10):
    nn.NLLLoss()(torch.log_softmax(fc(X), dim=0), Y).backward()
