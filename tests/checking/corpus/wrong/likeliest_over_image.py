# expects LP203
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self, n_classes=5):
        super().__init__()
        self.c1 = nn.Conv2d(3, 16, 3, padding=1)
        self.head = nn.Conv2d(16, n_classes, 1)
    def forward(self, x):
        return self.head(F.relu(self.c1(x)))
model = Net()
for img, mask in loader:
    loss = F.cross_entropy(model(img), mask)
    loss.backward()
model.eval()
correct = total = 0
with torch.no_grad():
    for img, mask in val_loader:
        pred = model(img).argmax(dim=-1)
        correct += (pred == mask).sum().item()
        total += mask.numel()
