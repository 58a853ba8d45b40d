import torch, torch.nn as nn
head = nn.Sequential(nn.Linear(6, 1), nn.Sigmoid())
loss = nn.BCELoss()
try:
    loss(head(torch.randn(7, 6)), torch.ones(7))
except ValueError as e:
    print("shapes must agree:", e)
print(loss(head(torch.randn(7, 6)).squeeze(1), torch.ones(7)))
