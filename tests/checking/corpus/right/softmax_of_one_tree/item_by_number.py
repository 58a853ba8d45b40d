import torch
from torch import nn

fc = nn.Linear(100, 4)
loss_func = nn.MSELoss(reduction="sum")
for epoch in range(10):
    order = [number for number in range(len(labels))]
    for number in order:
        pred = torch.softmax(fc(pool(trees[number])), dim=0)
        target = torch.FloatTensor(labels[number]).to(device)
        loss_func(pred, target).backward()
