# expects LP101
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 5)
    def forward(self, x):
        if x.dim() > 2:
            x = x.flatten(1)
        out = self.fc(x)
        if out.dim() > 2:
            out = out.view(-1, 5)
        return out.softmax(dim=-1)
net = Net()
criterion = nn.CrossEntropyLoss()
if isinstance(net, nn.DataParallel):
    net = net.module
if hasattr(criterion, "weight"):
    criterion = criterion.cuda()
for x, y in loader:
    criterion(net(x), y).backward()
