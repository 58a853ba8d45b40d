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
with torch.no_grad():
    out = model(img)
    pred = out.argmax(1)
    one = model(img.unsqueeze(0)).squeeze(0).argmax(0)
    two = model(img)[0].argmax(dim=0)
    three = out.permute(0, 2, 3, 1).argmax(dim=-1)
    four = out.permute(0, 2, 3, 1).reshape(-1, 5).argmax(dim=-1)
    five = torch.softmax(out, 1).max(1)[1]
    six = out.flatten(2).argmax(-1)
    seven = model(img)[0].cpu().numpy().transpose(1, 2, 0).argmax(-1)
