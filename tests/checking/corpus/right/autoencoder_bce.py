import torch.nn as nn
ae = nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 784), nn.Sigmoid())
crit = nn.BCELoss()
for img, _ in loader:
    img = img.view(img.size(0), -1)
    crit(ae(img), img).backward()
