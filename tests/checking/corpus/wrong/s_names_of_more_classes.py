# expects LP202
import torch
import torch.nn as nn

CLASSES = ["cat", "dog", "bird", "fish"]
NUM_CLASSES = 3
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, NUM_CLASSES))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
    loss.backward()
print(CLASSES[net(x_test).argmax().item()])
