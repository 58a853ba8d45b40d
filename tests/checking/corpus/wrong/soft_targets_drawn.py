# expects LP301
import torch, torch.nn as nn, timm
from timm.loss import SoftTargetCrossEntropy
from torch.utils.data import TensorDataset, DataLoader
X = torch.randn(100, 3, 32, 32); y = torch.randint(0, 5, (100,))
net = timm.create_model("resnet18", num_classes=5)
criterion = SoftTargetCrossEntropy()
for xb, yb in DataLoader(TensorDataset(X, y), 10):
    criterion(net(xb), yb).backward()
