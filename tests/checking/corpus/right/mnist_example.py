import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(784, 128), nn.Linear(128, 10)
    def forward(self, x):
        return F.log_softmax(self.fc2(F.relu(self.fc1(x.flatten(1)))), dim=1)
def train(model, loader, opt):
    for data, target in loader:
        opt.zero_grad()
        F.nll_loss(model(data), target).backward()
        opt.step()
def test(model, loader):
    with torch.no_grad():
        for data, target in loader:
            out = model(data)
            l = F.nll_loss(out, target, reduction="sum").item()
            pred = out.argmax(dim=1, keepdim=True)
            prob = out.exp()
m = Net()
train(m, loader, torch.optim.SGD(m.parameters(), 0.1)); test(m, loader)
