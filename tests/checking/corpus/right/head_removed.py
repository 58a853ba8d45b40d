import torch.nn as nn
old = nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(5, 3), nn.Softmax(dim=1))
new = nn.Sequential(*list(old.children())[:-1])
ce = nn.CrossEntropyLoss()
for x, y in loader:
    ce(new(x), y).backward()
