import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 10)
    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
model = Net()
crit = nn.CrossEntropyLoss()
for x, y in loader:
    loss = crit(model(x), y)
    loss.backward()
def predict(img):
    with torch.no_grad():
        out = model(img.flatten())
        return out.argmax(dim=0).item()
with torch.no_grad():
    for x, y in test_loader:
        out = model(x)
        for i in range(len(x)):
            p = out[i].argmax(dim=0)
            q = F.softmax(out[i], dim=0)
        first = model(x)[0].argmax(0)
        prob = torch.softmax(model(x).squeeze(), 0)
        best, idx = torch.max(model(x), 0)[0], 3
        one = model(x).squeeze(0).argmax(dim=0)
