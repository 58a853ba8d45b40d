# expects LP204
import torch
import torch.nn as nn
from torchvision import datasets, models
dl = torch.utils.data.DataLoader(datasets.ImageFolder("d"), 8)
m = models.resnet18()
m.fc = nn.Linear(512, 2)
crit = nn.BCEWithLogitsLoss()
for x, y in dl:
    crit(m(x), y.float()).backward()
