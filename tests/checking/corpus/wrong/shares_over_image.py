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
def predict(model, img):
    model.eval()
    with torch.no_grad():
        probs = F.softmax(model(img), dim=3)
        return probs.argmax(dim=1), probs
