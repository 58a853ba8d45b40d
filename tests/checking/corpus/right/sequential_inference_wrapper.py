import torch.nn as nn
backbone = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 2))
criterion = nn.CrossEntropyLoss()
for x, y in data:
    criterion(backbone(x), y).backward()
deployed = nn.Sequential(backbone, nn.Softmax(dim=1))
