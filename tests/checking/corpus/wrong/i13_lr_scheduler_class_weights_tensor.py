# expects LP402
import torch
from torch import nn
import torchvision
n_classes = 4
net = torchvision.models.shufflenet_v2_x1_0(num_classes=n_classes)
loss_fn = nn.CrossEntropyLoss(torch.Tensor([1, 5, 2]))
for x, y in loader:
    loss_fn(net(x), y).backward()
